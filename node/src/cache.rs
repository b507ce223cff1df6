//! What the node computes once and keeps: compiled runtimes and the genesis of built-in chains.
//!
//! Compiling a runtime takes about fifteen seconds of processor time, and it is needed at every
//! start. Everything here can be removed at any time; the node then computes it again. The folder
//! belongs to the user alone: whoever could write to it could change what the node runs.

use std::{
	fs,
	io::Write,
	path::{Path, PathBuf},
};

/// Names the folder instead of `$XDG_CACHE_HOME/hanse-node` or `~/.cache/hanse-node`.
const VARIABLE: &str = "HANSE_NODE_CACHE";

/// The folder, made if it did not exist. Nothing if there is no place for it, or if other users may
/// write to it; then the node runs as well, and starts more slowly.
pub fn folder() -> Option<PathBuf> {
	let named = std::env::var_os(VARIABLE).map(PathBuf::from);
	let folder = named.or_else(|| {
		let base = std::env::var_os("XDG_CACHE_HOME")
			.map(PathBuf::from)
			.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
		Some(base.join("hanse-node"))
	})?;
	usable(&folder).then_some(folder)
}

#[cfg(unix)]
fn usable(folder: &Path) -> bool {
	use std::os::unix::fs::{DirBuilderExt, MetadataExt};
	/// Write permission of the group and of others.
	const FOREIGN_WRITE: u32 = 0o022;
	if fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).is_err() {
		return false;
	}
	let Ok(own) = fs::metadata("/proc/self").map(|process| process.uid()) else { return false };
	match fs::metadata(folder) {
		Ok(meta) if meta.is_dir() && meta.uid() == own && meta.mode() & FOREIGN_WRITE == 0 => true,
		_ => {
			log::warn!(
				"Not using the cache {}: others own it or may write to it",
				folder.display()
			);
			false
		}
	}
}

#[cfg(not(unix))]
fn usable(folder: &Path) -> bool {
	fs::create_dir_all(folder).is_ok()
}

/// Writes a file whole or not at all, so that a node that starts at the same moment never reads
/// half of it. A failure only costs time at the next start.
pub fn keep(path: &Path, content: &[u8]) {
	let unfinished = path.with_extension(format!("{}.new", std::process::id()));
	let written = fs::File::create(&unfinished)
		.and_then(|mut file| file.write_all(content))
		.and_then(|()| fs::rename(&unfinished, path));
	if let Err(error) = written {
		log::debug!("could not keep {}: {error}", path.display());
		let _ = fs::remove_file(&unfinished);
	}
}

#[cfg(all(test, unix))]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	#[test]
	fn folder_that_others_may_write_to_is_not_used() {
		let base = std::env::temp_dir().join(format!("hanse-cache-{}", std::process::id()));
		let folder = base.join("deeper");
		assert!(usable(&folder));
		fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).expect("it is ours");
		assert!(!usable(&folder));
		fs::remove_dir_all(base).expect("it is ours");
	}

	#[test]
	fn kept_file_is_whole_and_leaves_nothing_beside_it() {
		let base = std::env::temp_dir().join(format!("hanse-keep-{}", std::process::id()));
		assert!(usable(&base));
		let file = base.join("spec.json");
		keep(&file, b"one");
		keep(&file, b"two");
		assert_eq!(fs::read(&file).expect("it was kept"), b"two");
		assert_eq!(fs::read_dir(&base).expect("it is ours").count(), 1);
		fs::remove_dir_all(base).expect("it is ours");
	}
}
