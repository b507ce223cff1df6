//! One file per call; then the arithmetic, what can be read, hostile assets, and random histories
//! against a model.

mod assets;
mod buy;
mod cancel;
mod claim;
mod close;
mod commit;
mod model;
mod open;
mod queries;
mod refund;
mod reveal;
mod sale;
mod withdraw;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("assets.rs"),
		include_str!("buy.rs"),
		include_str!("cancel.rs"),
		include_str!("claim.rs"),
		include_str!("close.rs"),
		include_str!("commit.rs"),
		include_str!("open.rs"),
		include_str!("refund.rs"),
		include_str!("reveal.rs"),
		include_str!("withdraw.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 45);
	for error in errors.variants {
		let name = format!("Error::<Test>::{}", error.name);
		let provoked = tests.match_indices(&name).any(|(at, _)| {
			// The whole name, not the beginning of another one.
			!tests[at + name.len()..].starts_with(|next: char| next.is_alphanumeric())
		});
		assert!(provoked, "no test provokes {name}");
	}
}

#[test]
fn constants_pass_the_integrity_test() {
	use frame_support::traits::Hooks;
	build_and_execute(Launch::integrity_test);
}
