//! The runtime that is voted on, as a file.

use crate::Trouble;
use sp_maybe_compressed_blob::{decompress, CODE_BLOB_BOMB_LIMIT};
use std::path::Path;

/// A runtime as the chain would store it, compressed or not.
#[derive(Clone, Debug)]
pub struct Blob {
	/// The file's content.
	pub code: Vec<u8>,
	/// The size once uncompressed.
	pub uncompressed: usize,
}

impl Blob {
	/// Reads a file.
	///
	/// # Errors
	///
	/// When it cannot be read or is no runtime.
	pub fn read(path: &Path) -> Result<Self, Trouble> {
		let code = std::fs::read(path).map_err(|error| {
			Trouble::new(
				format!("cannot read {}: {error}", path.display()),
				"Give the file of the new runtime with --wasm, as it was published for the vote.",
			)
		})?;
		Self::new(code).map_err(|Trouble { cause, remedy }| {
			Trouble::new(format!("{}: {cause}", path.display()), remedy)
		})
	}

	/// Takes the content of a file.
	///
	/// # Errors
	///
	/// When it is no runtime.
	pub fn new(code: Vec<u8>) -> Result<Self, Trouble> {
		const REMEDY: &str =
			"A runtime is a file that ends with .compact.compressed.wasm or .wasm; a \
			build puts it under target/release/wbuild.";
		let wasm = decompress(&code, CODE_BLOB_BOMB_LIMIT)
			.map_err(|error| Trouble::new(format!("cannot be uncompressed: {error}"), REMEDY))?;
		if !wasm.starts_with(b"\0asm") {
			return Err(Trouble::new("this is not WebAssembly", REMEDY));
		}
		let uncompressed = wasm.len();
		Ok(Self { code, uncompressed })
	}

	/// What `system.authorize_upgrade` must be given for exactly this file.
	pub fn hash(&self) -> [u8; 32] {
		sp_crypto_hashing::blake2_256(&self.code)
	}
}
