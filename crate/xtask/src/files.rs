//! Files as plain data: what a folder or an archive holds, by name.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Contents by name; names use `/` everywhere and come out sorted.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads a file; the error names it.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{}: cannot be read", path.display()))
}

/// Reads a file of text; the error names it.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{}: cannot be read", path.display()))
}

/// Writes a file unless it already says the same, so that nothing built from it looks older than it.
pub fn write(path: &Path, contents: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|present| present == contents) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    }
    fs::write(path, contents).with_context(|| format!("{}: cannot be written", path.display()))
}

/// Makes a folder hold exactly these files. What is right already stays untouched.
pub fn mirror(folder: &Path, files: &Files) -> Result<()> {
    for name in names(folder)? {
        if !files.contains_key(&name) {
            remove(folder, &name)?;
        }
    }
    files.iter().try_for_each(|(name, contents)| write(&folder.join(name), contents))
}

/// Removes a file and the folders that it leaves empty: a browser refuses an empty `_locales/xx`.
fn remove(folder: &Path, name: &str) -> Result<()> {
    let stale = folder.join(name);
    fs::remove_file(&stale).with_context(|| format!("{}: cannot be removed", stale.display()))?;
    for parent in stale.ancestors().skip(1).take_while(|parent| *parent != folder) {
        if fs::remove_dir(parent).is_err() {
            break;
        }
    }
    Ok(())
}

/// The names of all files below a folder, sorted; none where there is no such folder.
pub fn names(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        gather(folder, "", &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn gather(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}: cannot be listed", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirrored_folder_holds_exactly_the_files() {
        let folder = std::env::temp_dir().join(format!("nod-mirror-{}", std::process::id()));
        write(&folder.join("old/stale.txt"), b"stale").unwrap();
        write(&folder.join("kept.txt"), b"kept").unwrap();
        let before = fs::metadata(folder.join("kept.txt")).unwrap().modified().unwrap();
        let files =
            Files::from([("kept.txt".to_owned(), b"kept".to_vec()), ("a/b/new.txt".to_owned(), b"new".to_vec())]);
        mirror(&folder, &files).unwrap();
        let after = fs::metadata(folder.join("kept.txt")).unwrap().modified().unwrap();
        let (names, emptied) = (names(&folder).unwrap(), folder.join("old").exists());
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names, ["a/b/new.txt", "kept.txt"]);
        assert!(!emptied);
        assert_eq!(before, after);
    }
}
