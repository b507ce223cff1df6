//! One file per call; then the genesis, what can be read, what somebody would try, and random
//! histories against a model.

mod approve_upgrade;
mod attacks;
mod commit;
mod count;
mod enact_whitelisted;
mod genesis;
mod model;
mod name_chief;
mod open;
mod pause;
mod queries;
mod recall;
mod release_bond;
mod resign;
mod reveal;
mod revoke;
mod seat_core;
mod settle;
mod stand;
mod take_seat;
mod unpause;
mod vacate;
mod vote_core;
mod withdraw;

use crate::{mock::*, Error, Periods};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("approve_upgrade.rs"),
		include_str!("commit.rs"),
		include_str!("count.rs"),
		include_str!("enact_whitelisted.rs"),
		include_str!("name_chief.rs"),
		include_str!("open.rs"),
		include_str!("pause.rs"),
		include_str!("recall.rs"),
		include_str!("release_bond.rs"),
		include_str!("resign.rs"),
		include_str!("reveal.rs"),
		include_str!("revoke.rs"),
		include_str!("seat_core.rs"),
		include_str!("settle.rs"),
		include_str!("stand.rs"),
		include_str!("take_seat.rs"),
		include_str!("unpause.rs"),
		include_str!("vacate.rs"),
		include_str!("vote_core.rs"),
		include_str!("withdraw.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 37);
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
	ExtBuilder::default().build_and_execute(Committee::integrity_test);
}

#[test]
fn periods_that_make_no_sense_are_not_sound() {
	assert!(PERIODS.are_sound());
	for wrong in [
		Periods { candidacy: 0, ..PERIODS },
		Periods { commit: 0, ..PERIODS },
		Periods { reveal: 0, ..PERIODS },
		Periods { term: PERIODS.election(), ..PERIODS },
		Periods { term: crate::MAX_PERIOD + 1, ..PERIODS },
		Periods { extension: 0, ..PERIODS },
		Periods { liability: 0, ..PERIODS },
		Periods { seat: 0, ..PERIODS },
		Periods { core: 0, ..PERIODS },
		Periods { intent: 0, ..PERIODS },
		Periods { whitelist: 0, ..PERIODS },
		Periods { pause: 0, ..PERIODS },
		Periods { pause: PERIODS.between_pauses, ..PERIODS },
		Periods { intent: PERIODS.between_pauses, ..PERIODS },
	] {
		assert!(!wrong.are_sound(), "{wrong:?}");
	}
}
