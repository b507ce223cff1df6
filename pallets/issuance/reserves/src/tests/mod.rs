//! One file per call; then what can be read, hostile assets, what somebody would try, what the
//! recount notices, and random histories against a model.

mod allow;
mod allow_venue;
mod assets;
mod attacks;
mod attest;
mod begin_sunset;
mod deposit;
mod disallow;
mod disallow_venue;
mod finish;
mod invariants;
mod model;
mod open;
mod order;
mod place;
mod queries;
mod redeem;
mod returned;
mod set_attestor;
mod set_eligibility;
mod withdraw_profit;
mod write_off;

use crate::{mock::*, Error};
use hanse_curve::Moment;
use scale_info::{TypeDef, TypeInfo};
use std::panic::catch_unwind;

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("allow.rs"),
		include_str!("allow_venue.rs"),
		include_str!("assets.rs"),
		include_str!("attacks.rs"),
		include_str!("attest.rs"),
		include_str!("begin_sunset.rs"),
		include_str!("deposit.rs"),
		include_str!("disallow.rs"),
		include_str!("disallow_venue.rs"),
		include_str!("finish.rs"),
		include_str!("open.rs"),
		include_str!("place.rs"),
		include_str!("redeem.rs"),
		include_str!("returned.rs"),
		include_str!("set_attestor.rs"),
		include_str!("set_eligibility.rs"),
		include_str!("withdraw_profit.rs"),
		include_str!("write_off.rs"),
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
	build_and_execute(Reserves::integrity_test);
}

#[test]
fn constants_that_make_no_sense_do_not_pass() {
	// What the integrity test says with one constant changed, which is changed back.
	let complaint = |set: fn(Moment), wrong, right| {
		set(wrong);
		let panic = catch_unwind(Reserves::check_constants).expect_err("it does not pass");
		set(right);
		*panic.downcast::<&str>().expect("it says something")
	};
	assert_eq!(
		complaint(MinNotice::set, 0, NOTICE),
		"an end could begin in the block that announces it"
	);
	assert_eq!(complaint(MinWindow::set, 0, WINDOW), "an end could be over before anybody redeems");
	assert_eq!(complaint(Grace::set, 0, GRACE_TIME), "who is late by a block would get nothing");
	let horizon = NOTICE + WINDOW - 1;
	assert_eq!(complaint(MaxHorizon::set, horizon, HORIZON), "no end could be announced");
	MaxHorizon::set(horizon + 1);
	Reserves::check_constants();
	MaxHorizon::set(HORIZON);
}
