//! Removes from a module what the compiler adds and the chain refuses or has no use for.

use anyhow::Result;
use wasm_encoder::{ExportKind, ExportSection, Module, RawSection};
use wasmparser::{ExternalKind, Parser, Payload};

/// The two functions the chain calls: a constructor and a message.
pub const ENTRY_POINTS: [&str; 2] = ["deploy", "call"];

/// The module without custom sections and with no exports but the entry points.
///
/// The linker exports `__heap_base` and `__data_end`, and cannot be told not to.
pub fn trim(raw: &[u8]) -> Result<Vec<u8>> {
	let mut module = Module::new();
	for payload in Parser::new(0).parse_all(raw) {
		match payload? {
			Payload::CustomSection(_) => {}
			Payload::ExportSection(reader) => {
				let mut exports = ExportSection::new();
				for export in reader {
					let export = export?;
					if export.kind == ExternalKind::Func && ENTRY_POINTS.contains(&export.name) {
						exports.export(export.name, ExportKind::Func, export.index);
					}
				}
				module.section(&exports);
			}
			payload => {
				if let Some((id, range)) = payload.as_section() {
					module.section(&RawSection { id, data: &raw[range] });
				}
			}
		}
	}
	Ok(module.finish())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn trim_keeps_the_code_and_the_entry_points_only() -> Result<()> {
		let code = r#"(import "env" "memory" (memory 1 16)) (func $f) (global $g i32 (i32.const 7))
			(data (i32.const 0) "data")"#;
		let raw = wat::parse_str(format!(
			r#"(module $named {code} (export "deploy" (func $f)) (export "__heap_base" (global $g))
				(export "call" (func $f)) (export "other" (func $f)) (@custom "producers" "x"))"#
		))?;
		let clean = wat::parse_str(format!(
			r#"(module {code} (export "deploy" (func 0)) (export "call" (func 0)))"#
		))?;
		// Names of functions are a custom section as well.
		assert_eq!(trim(&raw)?, trim(&clean)?);
		assert_eq!(trim(&raw)?.len(), clean.len() - name_section(&clean));
		Ok(())
	}

	/// How many bytes the names of functions take.
	fn name_section(module: &[u8]) -> usize {
		Parser::new(0)
			.parse_all(module)
			.find_map(|payload| match payload {
				Ok(Payload::CustomSection(section)) => Some(section.range().len() + 2),
				_ => None,
			})
			.unwrap_or(0)
	}

	#[test]
	fn trim_fails_when_the_bytes_are_no_module() {
		assert!(trim(b"no module").is_err());
	}
}
