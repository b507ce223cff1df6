//! One file per call; then what can be read, what somebody would try, and random histories against
//! a model.

mod attacks;
mod cancel;
mod close_budget;
mod expire;
mod model;
mod open_budget;
mod pay;
mod payout;
mod queries;
mod replace_manager;
mod report;
mod spend;
mod sweep;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("cancel.rs"),
		include_str!("close_budget.rs"),
		include_str!("expire.rs"),
		include_str!("open_budget.rs"),
		include_str!("pay.rs"),
		include_str!("payout.rs"),
		include_str!("replace_manager.rs"),
		include_str!("report.rs"),
		include_str!("spend.rs"),
		include_str!("sweep.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 29);
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
	build_and_execute(Treasuries::integrity_test);
}
