//! One file per call; then what other pallets ask, what can be read, what somebody would try, and
//! random histories against a model.

mod attacks;
mod entitled;
mod forget;
mod join;
mod leave;
mod mint;
mod model;
mod queries;
mod refresh;
mod set_table;
mod take_off;
mod use_benefit;
mod wear;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("forget.rs"),
		include_str!("join.rs"),
		include_str!("leave.rs"),
		include_str!("mint.rs"),
		include_str!("refresh.rs"),
		include_str!("set_table.rs"),
		include_str!("take_off.rs"),
		include_str!("use_benefit.rs"),
		include_str!("wear.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 15);
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
	ExtBuilder::default().build_and_execute(Membership::integrity_test);
}
