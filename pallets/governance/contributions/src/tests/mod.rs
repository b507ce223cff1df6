//! One file per call; then the genesis, what can be read, what somebody would try, and random
//! histories against a model.

mod attacks;
mod challenge;
mod collect;
mod commit;
mod draw;
mod enlist;
mod expire;
mod forget;
mod genesis;
mod model;
mod open_epoch;
mod queries;
mod reclaim;
mod release;
mod retire;
mod reveal;
mod set_reward;
mod settle;
mod strike;
mod submit;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("challenge.rs"),
		include_str!("collect.rs"),
		include_str!("commit.rs"),
		include_str!("draw.rs"),
		include_str!("enlist.rs"),
		include_str!("expire.rs"),
		include_str!("forget.rs"),
		include_str!("open_epoch.rs"),
		include_str!("reclaim.rs"),
		include_str!("release.rs"),
		include_str!("retire.rs"),
		include_str!("reveal.rs"),
		include_str!("set_reward.rs"),
		include_str!("settle.rs"),
		include_str!("strike.rs"),
		include_str!("submit.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 38);
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
	ExtBuilder::default().build_and_execute(Contributions::integrity_test);
}
