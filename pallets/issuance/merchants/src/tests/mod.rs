//! One file per call or pair of calls; then the states, what can be read, attacks, and random
//! histories against a model.

mod approve;
mod attacks;
mod claim_allowance;
mod claim_benefit;
mod close;
mod collect;
mod confirm;
mod decline;
mod issue;
mod model;
mod pause;
mod queries;
mod refuse;
mod register;
mod release_allowance;
mod request;
mod set_table;
mod states;
mod suspend;
mod take_back;
mod unregister;
mod wind_down;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("approve.rs"),
		include_str!("attacks.rs"),
		include_str!("claim_allowance.rs"),
		include_str!("claim_benefit.rs"),
		include_str!("close.rs"),
		include_str!("collect.rs"),
		include_str!("confirm.rs"),
		include_str!("decline.rs"),
		include_str!("issue.rs"),
		include_str!("pause.rs"),
		include_str!("refuse.rs"),
		include_str!("register.rs"),
		include_str!("release_allowance.rs"),
		include_str!("request.rs"),
		include_str!("set_table.rs"),
		include_str!("suspend.rs"),
		include_str!("take_back.rs"),
		include_str!("unregister.rs"),
		include_str!("wind_down.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 49);
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
	ExtBuilder::default().build_and_execute(Merchants::integrity_test);
}
