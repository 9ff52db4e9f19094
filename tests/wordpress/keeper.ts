/**
 * Runs the database and the web server of one WordPress, and removes them together with their folder.
 *
 * A shell does both and waits for the end of its input. That input is a pipe from the test, so it ends however the
 * test ends: by `stop`, an exception, a signal, even one that no process can catch.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { WORDPRESS_FOLDER } from './themes';

/**
 * In a folder that holds `own/` (the files to lay over WordPress's) and `create.sql`.
 * The signal at the end goes to everything that was started here; the keeper and its two `run`s outlive it, to wait.
 */
const SCRIPT = `
PATH=$PATH:/usr/sbin
trap : TERM
cd "$1" || exit 1
[ "$(id -u)" = 0 ] && as=--user=root
small=--innodb-log-file-size=8M

database() {
  mariadb-install-db --no-defaults $as $small --datadir="$1/database" --auth-root-authentication-method=normal --skip-test-db &&
  exec mariadbd --no-defaults $as $small --datadir="$1/database" --socket="$1/socket" --pid-file="$1/pid" --tmpdir="$1" \\
    --skip-networking --init-file="$1/create.sql" --innodb-flush-log-at-trx-commit=0 --innodb-fast-shutdown=2
}

site() {
  cp -RL ${WORDPRESS_FOLDER} site
  cp -R own/. site/
  export PHP_CLI_SERVER_WORKERS=4
  exec php -d opcache.enable_cli=1 -d display_errors=0 -S 127.0.0.1:0 -t site
}

run() {
  trap : TERM
  ("$@")
  echo "The $1 ended with status $?."
}

run database "$1" 2>&1 &
run site 2>&1 &
cat > /dev/null

kill -TERM 0
wait
cd /
until rm -rf "$1"; do :; done
`;

/** The servers of one folder. */
export interface Keeper {
  /** Where the web server listens, without a slash at the end. */
  readonly address: string;
  /** Resolves when both servers have ended and the folder is gone. */
  stop(): Promise<void>;
}

/** Starts both servers in `folder`, which belongs to the keeper from now on. */
export async function keep(folder: string): Promise<Keeper> {
  // In a group of its own, so that the terminal's Ctrl-C ends only the test, and the keeper tidies up after it.
  const shell = spawn('sh', ['-c', SCRIPT, 'keeper', folder], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  // Not only the shell's exit: every process that writes into its output has ended then.
  const ended = once(shell, 'close');
  const stop = async (): Promise<void> => {
    for (const handle of handles(shell)) handle.ref();
    shell.stdin.end();
    await ended;
  };
  try {
    const address = await listening(shell.stdout);
    // A test that forgets to stop ends nevertheless, and with it the keeper's input.
    for (const handle of handles(shell)) handle.unref();
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until both servers say that they are ready. */
async function listening(output: Readable): Promise<string> {
  let text = '';
  for await (const [chunk] of on(output, 'data', { close: ['end'] })) {
    text += String(chunk);
    if (/^The \w+ ended with status/m.test(text)) break;
    const address = /\((http:\/\/127\.0\.0\.1:\d+)\) started/.exec(text)?.[1];
    if (address !== undefined && text.includes('ready for connections')) {
      output.resume();
      return address;
    }
  }
  throw new Error(`WordPress's servers did not start:\n${text}`);
}

/** What keeps the test's process from ending while the shell runs. */
function handles(shell: ChildProcess): (ChildProcess | Socket)[] {
  return [shell, ...[shell.stdin, shell.stdout].filter((pipe) => pipe instanceof Socket)];
}
