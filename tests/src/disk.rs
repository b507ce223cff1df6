//! A disk that is small enough to be filled.

use anyhow::{bail, Context, Result};
use std::{
	fs,
	io::{BufRead, BufReader, Write},
	path::{Path, PathBuf},
	process::{Child, Command, Stdio},
};
use tempfile::TempDir;

/// A file system of limited size, in memory. It vanishes when dropped.
///
/// It is mounted in a namespace of its own, which a waiting process keeps alive: nothing is mounted
/// on the machine itself, and nothing stays behind when a test is killed.
pub struct SmallDisk {
	keeper: Child,
	path: PathBuf,
	_mount_point: TempDir,
}

impl SmallDisk {
	/// A disk of so many mebibytes.
	///
	/// # Errors
	///
	/// When the kernel lets this user mount nothing, as some do for users other than root.
	pub fn new(mebibytes: u32) -> Result<Self> {
		let mount_point = tempfile::tempdir()?;
		let script = "mount -t tmpfs -o size=\"$1\"m tmpfs \"$0\" && echo mounted && read -r _";
		let mut keeper = Command::new("unshare")
			.args(["--user", "--map-root-user", "--mount", "sh", "-c", script])
			.arg(mount_point.path())
			.arg(mebibytes.to_string())
			// The keeper waits for a line that never comes: it ends with this process.
			.stdin(Stdio::piped())
			.stdout(Stdio::piped())
			.stderr(Stdio::piped())
			.spawn()
			.context("running unshare")?;
		let mut answer = String::new();
		BufReader::new(keeper.stdout.take().context("piped")?).read_line(&mut answer)?;
		if answer.trim() != "mounted" {
			let output = keeper.wait_with_output()?;
			bail!("no small disk: {}", String::from_utf8_lossy(&output.stderr).trim());
		}
		let inside = mount_point.path().strip_prefix("/")?;
		let path = PathBuf::from(format!("/proc/{}/root", keeper.id())).join(inside);
		Ok(Self { keeper, path, _mount_point: mount_point })
	}

	/// Where its files are.
	pub fn path(&self) -> &Path {
		&self.path
	}

	fn filler(&self) -> PathBuf {
		self.path.join("filler")
	}

	/// Takes all space that is left but for so many mebibytes.
	pub fn fill(&self, leave: u64) -> Result<()> {
		let mut filler = fs::File::create(self.filler())?;
		let block = [0u8; 64 * 1024];
		let error = loop {
			if let Err(error) = filler.write_all(&block) {
				break error;
			}
		};
		anyhow::ensure!(error.kind() == std::io::ErrorKind::StorageFull, "filling: {error}");
		let size = filler.metadata()?.len();
		filler.set_len(size.saturating_sub(leave * 1_024 * 1_024))?;
		Ok(())
	}

	/// Gives back what [`SmallDisk::fill`] took.
	pub fn free(&self) -> Result<()> {
		fs::remove_file(self.filler()).context("freeing the disk")
	}
}

impl Drop for SmallDisk {
	fn drop(&mut self) {
		// An error means that it has already ended.
		let _ = self.keeper.kill();
		let _ = self.keeper.wait();
	}
}

#[cfg(test)]
mod tests {
	use super::SmallDisk;

	#[test]
	fn filled_disk_takes_nothing_until_it_is_freed() -> anyhow::Result<()> {
		let disk = match SmallDisk::new(1) {
			Ok(disk) => disk,
			Err(reason) => {
				eprintln!(
					"skipped since 2026-11-21: this user may mount nothing here ({reason:#})"
				);
				return Ok(());
			}
		};
		let file = disk.path().join("file");
		std::fs::write(&file, [1; 4096])?;
		disk.fill(0)?;
		assert!(std::fs::write(disk.path().join("more"), [1; 4096]).is_err());
		disk.free()?;
		std::fs::write(disk.path().join("more"), [1; 4096])?;
		assert_eq!(std::fs::read(&file)?, [1; 4096]);
		Ok(())
	}
}
