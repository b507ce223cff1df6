//! The rules of `pallet-contracts` for code, so that a bad module fails here and not on chain.
//!
//! They repeat `src/wasm/prepare.rs` of version 51.0.0 and the hub's settings: no unstable host
//! functions, no chain extension, and the default schedule.

use crate::trim::ENTRY_POINTS;
use anyhow::{bail, ensure, Context, Result};
use wasmparser::{
	types::TypesRef, Export, ExternalKind, FuncType, Import, MemoryType, Parser, Payload, TypeRef,
	Validator, WasmFeatures,
};

/// The most bytes of code the chain stores.
const MAX_CODE_LEN: usize = 123 * 1024;
/// The most pages of memory the chain gives to one contract.
const MAX_PAGES: u64 = 16;

/// What one module offers to import.
struct Host {
	module: &'static str,
	/// Functions that have an alias beginning with `seal_`.
	aliased: &'static str,
	/// Functions that have none.
	plain: &'static str,
}

const HOSTS: [Host; 3] = [
	Host {
		module: "seal0",
		aliased: "address balance block_number call caller caller_is_origin clear_storage \
			code_hash contains_storage debug_message delegate_call deposit_event ecdsa_recover \
			ecdsa_to_eth_address gas_left get_storage hash_blake2_128 hash_blake2_256 \
			hash_keccak_256 hash_sha2_256 input instantiate is_contract minimum_balance now \
			own_code_hash set_code_hash set_storage take_storage terminate transfer \
			value_transferred weight_to_fee",
		plain: "call_runtime caller_is_root instantiation_nonce lock_delegate_dependency \
			seal_return sr25519_verify unlock_delegate_dependency xcm_execute xcm_send",
	},
	Host {
		module: "seal1",
		aliased: "call clear_storage contains_storage get_storage instantiate set_storage \
			terminate",
		plain: "",
	},
	Host { module: "seal2", aliased: "set_storage", plain: "call instantiate" },
];

impl Host {
	fn offers(&self, name: &str) -> bool {
		let unaliased = name.strip_prefix("seal_").unwrap_or(name);
		self.plain.split_ascii_whitespace().any(|function| function == name)
			|| self.aliased.split_ascii_whitespace().any(|function| function == unaliased)
	}
}

/// Fails with the first rule that `code` breaks.
pub fn check(code: &[u8]) -> Result<()> {
	ensure!(code.len() <= MAX_CODE_LEN, "{} bytes, more than {MAX_CODE_LEN}", code.len());
	// The first version of WebAssembly, without floats: the engine's own check.
	let features = (WasmFeatures::MVP | WasmFeatures::SIGN_EXTENSION) - WasmFeatures::FLOATS;
	let types = Validator::new_with_features(features).validate_all(code)?;

	let (mut has_memory, mut found) = (false, Vec::new());
	for payload in Parser::new(0).parse_all(code) {
		match payload? {
			Payload::ImportSection(imports) => {
				for import in imports {
					has_memory |= check_import(import?)?;
				}
			}
			Payload::ExportSection(exports) => {
				for export in exports {
					found.push(check_export(export?, types.as_ref())?);
				}
			}
			Payload::StartSection { .. } => bail!("has a start function"),
			Payload::CustomSection(section) => bail!("has a custom section {:?}", section.name()),
			_ => {}
		}
	}
	ensure!(has_memory, "imports no memory");
	for name in ENTRY_POINTS {
		ensure!(found.contains(&name), "does not export {name:?}");
	}
	Ok(())
}

/// Whether `import` is the memory.
fn check_import(import: Import) -> Result<bool> {
	match import.ty {
		TypeRef::Memory(limits) => check_memory(import.module, import.name, limits).map(|()| true),
		TypeRef::Func(_) => check_host(import.module, import.name).map(|()| false),
		_ => bail!("imports {:?}, neither function nor memory", import.name),
	}
}

/// The name of `export`, one of the entry points.
fn check_export<'a>(export: Export<'a>, types: TypesRef) -> Result<&'a str> {
	let (name, is_func) = (export.name, export.kind == ExternalKind::Func);
	ensure!(is_func && ENTRY_POINTS.contains(&name), "exports {name:?}");
	let signature = types[types.core_function_at(export.index)].unwrap_func();
	ensure!(*signature == FuncType::new([], []), "{name} is {signature}");
	Ok(name)
}

fn check_memory(module: &str, name: &str, limits: MemoryType) -> Result<()> {
	ensure!((module, name) == ("env", "memory"), "imports the memory {module}.{name}");
	let maximum = limits.maximum.context("declares no maximum of memory")?;
	ensure!(maximum <= MAX_PAGES, "asks for {maximum} pages of memory, more than {MAX_PAGES}");
	Ok(())
}

fn check_host(module: &str, name: &str) -> Result<()> {
	let known = HOSTS.iter().any(|host| host.module == module && host.offers(name));
	ensure!(known, "imports {module}.{name}, which the chain does not offer");
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	const MEMORY: &str = r#"(import "env" "memory" (memory 2 16))"#;
	const ENTRIES: &str = r#"(func (export "deploy")) (func (export "call"))"#;

	fn verdict(body: &str) -> String {
		let code = wat::parse_str(format!("(module {body})")).expect("the test's module parses");
		check(&code).map_or_else(|error| format!("{error:#}"), |()| "good".into())
	}

	fn import(module: &str, name: &str) -> String {
		verdict(&format!(r#"(import "{module}" "{name}" (func)) {MEMORY} {ENTRIES}"#))
	}

	#[test]
	fn each_broken_rule_is_named() {
		for (body, words) in [
			(format!(r#"{MEMORY} (func (export "deploy"))"#), "does not export \"call\""),
			(format!(r#"{MEMORY} (func (export "call"))"#), "does not export \"deploy\""),
			(format!(r#"{MEMORY} {ENTRIES} (func (export "more"))"#), "exports \"more\""),
			(
				format!(r#"{MEMORY} {ENTRIES} (global (export "g") i32 (i32.const 0))"#),
				"exports \"g\"",
			),
			(format!(r#"{MEMORY} {ENTRIES} (export "memory" (memory 0))"#), "exports \"memory\""),
			(
				format!(r#"{MEMORY} (func (export "call")) (func (export "deploy") (param i32))"#),
				"deploy is ",
			),
			(ENTRIES.into(), "imports no memory"),
			(format!("(memory 2 16) {ENTRIES}"), "imports no memory"),
			(format!(r#"(import "env" "mem" (memory 2 16)) {ENTRIES}"#), "the memory env.mem"),
			(format!(r#"(import "env" "memory" (memory 2)) {ENTRIES}"#), "no maximum"),
			(format!(r#"(import "env" "memory" (memory 2 17)) {ENTRIES}"#), "17 pages"),
			(
				format!(r#"(import "env" "t" (table 1 funcref)) {MEMORY} {ENTRIES}"#),
				"neither function nor memory",
			),
			(format!("{MEMORY} {ENTRIES} (start 0)"), "start function"),
			(format!("{MEMORY} {ENTRIES} (func (drop (f32.const 0)))"), "floating-point"),
			(format!("{MEMORY} {ENTRIES} (func (param f64))"), "floating-point"),
			(
				format!(
					"{MEMORY} {ENTRIES} (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))"
				),
				"bulk memory",
			),
			(format!(r#"{MEMORY} {ENTRIES} (@custom "producers" "x")"#), "custom section"),
		] {
			let verdict = verdict(&body);
			assert!(verdict.contains(words), "{body}\nfound:    {verdict}\nexpected: {words}");
		}
	}

	#[test]
	fn check_fails_when_the_code_is_too_long_or_no_module() {
		assert!(check(&vec![0; MAX_CODE_LEN + 1]).is_err());
		assert!(check(b"no module").is_err());
	}

	#[test]
	fn only_stable_host_functions_are_known() {
		for (module, name) in [
			("seal0", "input"),
			("seal0", "seal_input"),
			("seal0", "seal_return"),
			("seal0", "xcm_send"),
			("seal1", "get_storage"),
			("seal2", "call"),
		] {
			assert_eq!(import(module, name), "good", "{module}.{name}");
		}
		for (module, name) in [
			("env", "input"),
			("seal0", "return"),
			("seal0", "seal_xcm_send"),
			("seal0", "random"),
			("seal0", "call_chain_extension"),
			("seal0", "reentrance_count"),
			("seal2", "get_storage"),
			("seal1", ""),
		] {
			assert!(import(module, name).contains("does not offer"), "{module}.{name}");
		}
	}

	#[test]
	fn a_contract_passes_at_the_bounds() {
		// Sixteen pages, and sign extension, which the engine allows beyond the first version.
		let extend = "(func (param i64) (result i64) (i64.extend8_s (local.get 0)))";
		assert_eq!(verdict(&format!("{MEMORY} {ENTRIES} {extend}")), "good");
	}
}
