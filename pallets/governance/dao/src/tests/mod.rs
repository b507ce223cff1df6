//! One file per call, and one for what a track spends; then the genesis, what can be read, what somebody would try, and random
//! histories against a model.

mod amend;
mod attacks;
mod cancel;
mod create;
mod delegate;
mod discuss;
mod dissolve;
mod execute;
mod genesis;
mod kill;
mod model;
mod poke;
mod queries;
mod spend;
mod stake;
mod submit;
mod undelegate;
mod unlock;
mod unstake;
mod unvote;
mod vote;
mod withdraw;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("amend.rs"),
		include_str!("cancel.rs"),
		include_str!("create.rs"),
		include_str!("delegate.rs"),
		include_str!("discuss.rs"),
		include_str!("dissolve.rs"),
		include_str!("execute.rs"),
		include_str!("genesis.rs"),
		include_str!("kill.rs"),
		include_str!("poke.rs"),
		include_str!("spend.rs"),
		include_str!("stake.rs"),
		include_str!("submit.rs"),
		include_str!("undelegate.rs"),
		include_str!("unlock.rs"),
		include_str!("unstake.rs"),
		include_str!("unvote.rs"),
		include_str!("vote.rs"),
		include_str!("withdraw.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 65);
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
	ExtBuilder::default().build_and_execute(Dao::integrity_test);
}
