//! Turns a compiled contract into what the chain and the user interfaces load.
//!
//! Each contract has an example of one line, [`main!`], because ink! generates the metadata in the
//! contract's own crate. `build.sh` runs it on the module the compiler wrote. It removes what the
//! chain refuses ([`trim`]), has `wasm-opt` compact the rest, asserts the chain's rules ([`check`])
//! and writes `<name>.wasm`, `<name>.json` and `<name>.contract`.

pub mod check;
pub mod trim;

use anyhow::{bail, Context, Result};
use blake2::{digest::consts::U32, Blake2b, Digest};
use serde_json::{json, Map, Value};
use std::{fmt::Write, fs, path::Path, process::Command};

#[doc(hidden)]
pub use {anyhow, serde_json};

/// The program that packs the contract whose crate is named.
#[macro_export]
macro_rules! main {
	($contract:ident) => {
		// Linked for the function below, which ink! generates and no name of the crate reaches.
		extern crate $contract as _;

		extern "Rust" {
			fn __ink_generate_metadata() -> ink::metadata::InkProject;
		}

		fn main() -> $crate::anyhow::Result<()> {
			// SAFETY: the contract's crate defines it with this signature.
			let project = unsafe { __ink_generate_metadata() };
			let contract = $crate::Contract {
				name: env!("CARGO_PKG_NAME"),
				version: env!("CARGO_PKG_VERSION"),
				authors: env!("CARGO_PKG_AUTHORS"),
			};
			contract.pack($crate::serde_json::to_value(project)?)
		}
	};
}

/// What a contract's manifest says about it.
#[derive(Clone, Copy, Debug)]
pub struct Contract {
	/// Its package.
	pub name: &'static str,
	/// Its version.
	pub version: &'static str,
	/// Who wrote it, separated by colons.
	pub authors: &'static str,
}

impl Contract {
	/// Packs the module of the first argument into the directory of the second. The third names the
	/// compiler.
	pub fn pack(&self, interface: Value) -> Result<()> {
		let arguments: Vec<String> = std::env::args().skip(1).collect();
		let [module, out, compiler] = arguments.as_slice() else {
			bail!("usage: pack-{} <module.wasm> <output directory> <compiler>", self.name);
		};
		let raw = fs::read(module).with_context(|| format!("cannot read {module}"))?;
		let out = Path::new(out);
		fs::create_dir_all(out)?;
		let code = compact(&trim::trim(&raw)?, &out.join(format!(".{}", self.name)))?;
		check::check(&code).with_context(|| format!("the chain would refuse {}", self.name))?;

		let metadata = self.metadata(interface, &code, compiler)?;
		let mut bundle = metadata.clone();
		bundle["source"]["wasm"] = hex(&code).into();
		let file = |extension: &str| out.join(format!("{}.{extension}", self.name));
		write_if_new(&file("wasm"), &code)?;
		write_if_new(&file("json"), &serde_json::to_vec_pretty(&metadata)?)?;
		write_if_new(&file("contract"), &serde_json::to_vec(&bundle)?)?;
		println!("{}  {} bytes, code hash {}", file("wasm").display(), code.len(), hash(&code));
		Ok(())
	}

	/// The metadata as `cargo-contract` lays it out: what is known about the code, then what ink!
	/// says about its interface.
	fn metadata(&self, interface: Value, code: &[u8], compiler: &str) -> Result<Value> {
		let Value::Object(interface) = interface else { bail!("the metadata is not an object") };
		let mut all = Map::new();
		let language = format!("ink! {}", ink_version()?);
		all.insert(
			"source".into(),
			json!({ "hash": hash(code), "language": language, "compiler": compiler }),
		);
		let authors: Vec<&str> = self.authors.split(':').collect();
		all.insert(
			"contract".into(),
			json!({ "name": self.name, "version": self.version, "authors": authors }),
		);
		all.insert("image".into(), Value::Null);
		all.extend(interface);
		Ok(Value::Object(all))
	}
}

/// The version of ink! in the lock file.
fn ink_version() -> Result<&'static str> {
	include_str!("../../Cargo.lock")
		.split_once("name = \"ink\"\nversion = \"")
		.and_then(|(_, rest)| rest.split('"').next())
		.context("the lock file names no version of ink!")
}

/// Has `wasm-opt` (or the program in `WASM_OPT`) make the module small. Its files begin with
/// `scratch`.
fn compact(module: &[u8], scratch: &Path) -> Result<Vec<u8>> {
	let (input, output) = (scratch.with_extension("in.wasm"), scratch.with_extension("out.wasm"));
	fs::write(&input, module)?;
	let program = std::env::var("WASM_OPT").unwrap_or_else(|_| "wasm-opt".into());
	// The chain hands out memory filled with zeros, so that zeros in data need not be stored.
	let result = Command::new(&program)
		.args(["-Oz", "--mvp-features", "--zero-filled-memory"])
		.arg(&input)
		.arg("-o")
		.arg(&output)
		.output()
		.with_context(|| format!("cannot run {program}: install the package `binaryen`"))?;
	if !result.status.success() {
		bail!("{program} refused the module: {}", String::from_utf8_lossy(&result.stderr));
	}
	let code = fs::read(&output)?;
	fs::remove_file(input)?;
	fs::remove_file(output)?;
	Ok(code)
}

/// Leaves a file alone that already holds `bytes`, so that nothing that depends on it is redone.
fn write_if_new(file: &Path, bytes: &[u8]) -> Result<()> {
	if fs::read(file).is_ok_and(|old| old == bytes) {
		return Ok(());
	}
	fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

/// The name the chain has for `code`.
fn hash(code: &[u8]) -> String {
	hex(&Blake2b::<U32>::digest(code))
}

fn hex(bytes: &[u8]) -> String {
	bytes.iter().fold("0x".into(), |mut text, byte| {
		write!(text, "{byte:02x}").expect("writing to a string does not fail; qed");
		text
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	const CONTRACT: Contract = Contract { name: "box", version: "1.2.3", authors: "A <a@b>:C" };

	#[test]
	fn hash_is_blake2_256() {
		// The hash of nothing, as every Substrate chain knows it.
		let empty = "0x0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8";
		assert_eq!(hash(&[]), empty);
	}

	#[test]
	fn metadata_has_the_parts_that_user_interfaces_read() -> Result<()> {
		let interface = json!({ "version": 5, "spec": {}, "types": [], "storage": {} });
		let metadata = CONTRACT.metadata(interface, b"code", "rustc 1.96.0")?;
		assert_eq!(metadata["source"]["hash"], hash(b"code"));
		assert_eq!(metadata["source"]["language"], "ink! 5.1.1");
		assert_eq!(metadata["source"]["compiler"], "rustc 1.96.0");
		let contract = json!({ "name": "box", "version": "1.2.3", "authors": ["A <a@b>", "C"] });
		assert_eq!(metadata["contract"], contract);
		assert_eq!(metadata.get("image"), Some(&Value::Null));
		assert_eq!(metadata["version"], 5);
		Ok(())
	}

	#[test]
	fn metadata_fails_when_the_interface_is_not_an_object() {
		assert!(CONTRACT.metadata(json!([]), b"", "").is_err());
	}
}
