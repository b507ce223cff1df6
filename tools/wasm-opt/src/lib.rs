//! The part of the `wasm-opt` crate's interface that `substrate-wasm-builder` calls, served by the
//! packaged `wasm-opt` program (Debian and Ubuntu: `binaryen`).
//!
//! The published crate compiles all of binaryen from C++, the largest single cost of a cold build,
//! for two calls that only strip debug sections. Nothing is optimised here either way: the runtime
//! builder asks for level 0.

use std::{fmt, path::Path, process::Command};

/// The passes the runtime builder asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
	/// Remove DWARF sections.
	StripDwarf,
	/// Replace sign-extension instructions by their equivalent in the first version of WebAssembly.
	SignextLowering,
}

impl Pass {
	fn flag(self) -> &'static str {
		match self {
			Pass::StripDwarf => "--strip-dwarf",
			Pass::SignextLowering => "--signext-lowering",
		}
	}
}

/// Why a module was not written.
#[derive(Debug)]
pub enum OptimizationError {
	/// The program could not be started.
	NotRunnable(std::io::Error),
	/// The program refused the module; its own words.
	Refused(String),
}

impl fmt::Display for OptimizationError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotRunnable(e) => write!(
				f,
				"cannot run `wasm-opt` ({e}): install the package `binaryen`, or set WASM_OPT to the program"
			),
			Self::Refused(words) => write!(f, "wasm-opt refused the module: {words}"),
		}
	}
}

impl std::error::Error for OptimizationError {}

/// Whether `flag` is the sign-extension pass and the program's `help` does not know it.
///
/// Programs before version 109 lack the pass. Leaving it out is safe: the target `wasm32v1-none`
/// emits no such instruction, and `--mvp-features` makes the program refuse a module that has one.
fn is_missing_lowering(flag: &str, help: &str) -> bool {
	flag == Pass::SignextLowering.flag() && !help.contains(flag)
}

/// A list of flags for one run of the program.
#[derive(Clone, Debug)]
pub struct OptimizationOptions {
	flags: Vec<&'static str>,
}

impl OptimizationOptions {
	/// No optimisation beyond the passes that are added.
	pub fn new_opt_level_0() -> Self {
		Self { flags: vec!["-O0"] }
	}

	/// Refuse every feature beyond the first version of WebAssembly.
	pub fn mvp_features_only(&mut self) -> &mut Self {
		self.flags.push("--mvp-features");
		self
	}

	/// Keep the names of functions.
	pub fn debug_info(&mut self, keep: bool) -> &mut Self {
		if keep {
			self.flags.push("-g");
		}
		self
	}

	/// Add one pass.
	pub fn add_pass(&mut self, pass: Pass) -> &mut Self {
		self.flags.push(pass.flag());
		self
	}

	/// Read `infile`, apply the passes and write `outfile`, which may be the same file.
	pub fn run(
		&self,
		infile: impl AsRef<Path>,
		outfile: impl AsRef<Path>,
	) -> Result<(), OptimizationError> {
		let program = std::env::var_os("WASM_OPT").unwrap_or_else(|| "wasm-opt".into());
		let help = Command::new(&program)
			.arg("--help")
			.output()
			.map_err(OptimizationError::NotRunnable)?;
		let help = String::from_utf8_lossy(&help.stdout);
		let output = Command::new(&program)
			.args(self.flags.iter().filter(|flag| !is_missing_lowering(flag, &help)))
			.arg(infile.as_ref())
			.arg("-o")
			.arg(outfile.as_ref())
			.output()
			.map_err(OptimizationError::NotRunnable)?;
		if output.status.success() {
			Ok(())
		} else {
			Err(OptimizationError::Refused(String::from_utf8_lossy(&output.stderr).into_owned()))
		}
	}
}
