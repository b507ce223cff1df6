use crate::blob::Blob;
use sp_maybe_compressed_blob::{compress_weakly, CODE_BLOB_BOMB_LIMIT};
use std::path::Path;

const WASM: &[u8] = b"\0asm\x01\0\0\0 and so on";

#[test]
fn hash_is_that_of_the_file_as_it_is() {
	let plain = Blob::new(WASM.to_vec()).expect("it is WebAssembly");
	assert_eq!(plain.hash(), sp_crypto_hashing::blake2_256(WASM));
	assert_eq!(plain.uncompressed, WASM.len());

	let compressed = compress_weakly(WASM, CODE_BLOB_BOMB_LIMIT).expect("it is small");
	let blob = Blob::new(compressed.clone()).expect("it is compressed WebAssembly");
	assert_eq!(blob.hash(), sp_crypto_hashing::blake2_256(&compressed));
	assert_eq!((blob.code, blob.uncompressed), (compressed, WASM.len()));
}

#[test]
fn file_is_refused_when_it_is_no_runtime() {
	for bytes in [&b""[..], b"#!/bin/sh", b"\0as"] {
		let trouble = Blob::new(bytes.to_vec()).expect_err("it is no WebAssembly");
		assert_eq!(trouble.cause, "this is not WebAssembly");
		assert!(trouble.remedy.contains(".compact.compressed.wasm"));
	}
	let mut cut = compress_weakly(WASM, CODE_BLOB_BOMB_LIMIT).expect("it is small");
	cut.truncate(12);
	let trouble = Blob::new(cut).expect_err("its end is missing");
	assert!(trouble.cause.starts_with("cannot be uncompressed"), "{trouble}");
}

#[test]
fn file_is_named_when_it_cannot_be_used() {
	let trouble = Blob::read(Path::new("/nowhere/new.wasm")).expect_err("there is no such file");
	assert!(trouble.cause.starts_with("cannot read /nowhere/new.wasm: "), "{trouble}");
	assert!(trouble.remedy.contains("--wasm"));
	let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
	let trouble = Blob::read(&here).expect_err("it is a manifest");
	assert!(trouble.cause.contains("Cargo.toml: this is not WebAssembly"), "{trouble}");
}
