//! One file per call; then what is told by others and what they ask, what can be read, what somebody
//! would try, what happens when rewards end or cannot be paid, and random histories against a model.

mod add_farm;
mod attacks;
mod changed_elsewhere;
mod claim;
mod close;
mod close_program;
mod commitment;
mod create;
mod create_program;
mod expiry;
mod forgo;
mod join;
mod loyalty;
mod model;
mod queries;
mod reclaim;
mod set_daily;
mod set_multiplier;
mod stake;
mod stop;
mod top_up;
mod unstake;
mod unstake_all;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("add_farm.rs"),
		include_str!("claim.rs"),
		include_str!("close.rs"),
		include_str!("close_program.rs"),
		include_str!("create.rs"),
		include_str!("create_program.rs"),
		include_str!("forgo.rs"),
		include_str!("join.rs"),
		include_str!("reclaim.rs"),
		include_str!("set_daily.rs"),
		include_str!("set_multiplier.rs"),
		include_str!("stake.rs"),
		include_str!("stop.rs"),
		include_str!("top_up.rs"),
		include_str!("unstake.rs"),
		include_str!("unstake_all.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 36);
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
	ExtBuilder::default().build_and_execute(Rewards::integrity_test);
}
