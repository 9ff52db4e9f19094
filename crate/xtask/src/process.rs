//! Running other programs: quietly with their output kept, or with the terminal handed over.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Enough for any build on a slow machine; nothing may hang for ever.
pub const LONG: Duration = Duration::from_secs(30 * 60);
/// Between two looks at whether a program has ended.
const LOOK: Duration = Duration::from_millis(20);
/// How long a program that was asked to stop, or the output of one that ended, is waited for.
const GRACE: Duration = Duration::from_secs(5);
/// Lines of a failed program's output that are shown.
const SHOWN: usize = 60;

/// What a program left behind.
pub struct Finished {
    /// The exit status; `None` when it was stopped, by a signal or at the time limit.
    pub status: Option<i32>,
    /// Standard output and standard error, in the order they were written.
    pub output: String,
}

impl Finished {
    /// Whether the program says that all went well.
    pub fn succeeded(&self) -> bool {
        self.status == Some(0)
    }

    /// The last lines of the output, where the reason of a failure stands.
    pub fn ending(&self) -> String {
        let lines: Vec<&str> = self.output.trim_end().lines().collect();
        let skipped = lines.len().saturating_sub(SHOWN);
        lines.into_iter().skip(skipped).collect::<Vec<_>>().join("\n")
    }
}

/// A plain line about what is being done, on standard error: standard output is for results.
pub fn say(line: &str) {
    eprintln!("{line}");
}

/// Runs a program to its end, or to the time limit, and keeps what it wrote.
pub fn run(command: &mut Command, limit: Duration) -> Result<Finished> {
    let name = name(command);
    let (reader, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("{name}: cannot be started"))?;
    // The command holds the writing end of the pipe; the output ends only when that is gone.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let chunks = read_aside(reader);
    let (status, in_time) = wait(&mut child, limit)?;
    let mut output = collect(&chunks);
    if !in_time {
        output.push_str(&format!("\n{name}: stopped, it took longer than {} s", limit.as_secs()));
    }
    Ok(Finished { status, output })
}

/// Runs a program that has to succeed; the error shows the end of its output.
pub fn must(command: &mut Command) -> Result<String> {
    let name = name(command);
    let finished = run(command, LONG)?;
    if !finished.succeeded() {
        bail!("{name} failed:\n{}", finished.ending());
    }
    Ok(finished.output)
}

/// Asks a program that has to succeed; the answer is its standard output alone, without remarks.
pub fn ask(command: &mut Command) -> Result<String> {
    let name = name(command);
    let said = command.stdin(Stdio::null()).output().with_context(|| format!("{name}: cannot be started"))?;
    if !said.status.success() {
        bail!("{name} failed:\n{}", String::from_utf8_lossy(&said.stderr).trim_end());
    }
    Ok(String::from_utf8_lossy(&said.stdout).into_owned())
}

/// Hands the terminal to a program; the answer is its exit status, 1 when a signal ended it.
pub fn attach(command: &mut Command) -> Result<u8> {
    let name = name(command);
    let status = command.status().with_context(|| format!("{name}: cannot be started"))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}

/// The program's name, without the folder it stands in.
fn name(command: &Command) -> String {
    let path = std::path::Path::new(command.get_program());
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Reads on a thread of its own, so that a full pipe never stops the program.
fn read_aside(mut reader: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, chunks) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(length @ 1..) = reader.read(&mut buffer) {
            if sender.send(buffer.iter().take(length).copied().collect()).is_err() {
                break;
            }
        }
    });
    chunks
}

/// All that was written. A browser left behind may hold the pipe open: after the grace it is enough.
fn collect(chunks: &Receiver<Vec<u8>>) -> String {
    let deadline = Instant::now() + GRACE;
    let mut bytes = Vec::new();
    while let Ok(chunk) = chunks.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
        bytes.extend(chunk);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Waits for the end; says whether it came within the limit.
fn wait(child: &mut Child, limit: Duration) -> Result<(Option<i32>, bool)> {
    if let Some(status) = wait_until(child, Instant::now() + limit)? {
        return Ok((status.code(), true));
    }
    ask_to_stop(child);
    if wait_until(child, Instant::now() + GRACE)?.is_none() {
        child.kill()?;
        child.wait()?;
    }
    Ok((None, false))
}

fn wait_until(child: &mut Child, deadline: Instant) -> Result<Option<std::process::ExitStatus>> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= deadline {
            return Ok(None);
        }
        thread::sleep(LOOK);
    }
}

/// A gentle stop where there is one: Node then closes the browsers that it started.
fn ask_to_stop(child: &mut Child) {
    if cfg!(unix) {
        let _ = Command::new("kill").arg(child.id().to_string()).stderr(Stdio::null()).status();
    } else {
        let _ = child.kill();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[cfg(unix)]
    #[test]
    fn output_is_kept_in_order_and_the_status_with_it() {
        let finished = run(&mut shell("echo one; echo two >&2; echo three; exit 3"), LONG).unwrap();
        assert_eq!((finished.output.as_str(), finished.status), ("one\ntwo\nthree\n", Some(3)));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_hangs_is_stopped_and_named() {
        let finished = run(&mut shell("echo begun; exec sleep 60"), Duration::from_millis(200)).unwrap();
        assert_eq!(finished.status, None);
        assert!(finished.output.starts_with("begun\n"), "{}", finished.output);
        assert!(finished.output.contains("took longer"), "{}", finished.output);
    }

    #[cfg(unix)]
    #[test]
    fn more_output_than_a_pipe_holds_does_not_block() {
        let finished = run(&mut shell("yes | head -c 1000000"), LONG).unwrap();
        assert_eq!(finished.output.len(), 1_000_000);
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = must(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(format!("{error:#}").starts_with("no-such-program-here: cannot be started"), "{error:#}");
    }

    #[test]
    fn the_ending_is_short() {
        let output = (0..200).map(|n| format!("line {n}\n")).collect();
        let ending = Finished { status: Some(1), output }.ending();
        assert_eq!((ending.lines().count(), ending.lines().last()), (SHOWN, Some("line 199")));
    }
}
