//! One file per call; then commissions, the genesis, what can be read, hostile assets and markets,
//! what the recount notices, and random histories against a model.

mod assets;
mod attacks;
mod buy_back;
mod collect;
mod genesis;
mod invariants;
mod model;
mod queries;
mod set_buy_back;
mod set_fee_burn;
mod sweep;

use crate::{mock::*, Error};
use hanse_curve::time::DAY;
use scale_info::{TypeDef, TypeInfo};
use sp_runtime::Perbill;
use std::panic::catch_unwind;

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("assets.rs"),
		include_str!("attacks.rs"),
		include_str!("buy_back.rs"),
		include_str!("collect.rs"),
		include_str!("set_buy_back.rs"),
		include_str!("set_fee_burn.rs"),
		include_str!("sweep.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 8);
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
	build_and_execute(Sinks::integrity_test);
}

#[test]
fn constants_that_make_no_sense_do_not_pass() {
	// What the integrity test says with one constant changed, which is changed back.
	let complaint = |change: fn(), restore: fn()| {
		change();
		let panic = catch_unwind(Sinks::check_constants).expect_err("it does not pass");
		restore();
		*panic.downcast::<&str>().expect("it says something")
	};
	assert_eq!(
		complaint(|| BuyBackPeriod::set(0), || BuyBackPeriod::set(DAY)),
		"a pot could be sold many times in one block"
	);
	assert_eq!(
		complaint(|| MaxSlice::set(Perbill::zero()), || MaxSlice::set(percent(25))),
		"no more than the least would ever be sold"
	);
	assert_eq!(
		complaint(|| MaxSlippage::set(Perbill::one()), || MaxSlippage::set(percent(2))),
		"a pot could be sold for nothing"
	);
	assert_eq!(
		complaint(|| MaxBuyBack::set(percent(14)), || MaxBuyBack::set(percent(40))),
		"the default share would be too high"
	);
	Sinks::check_constants();
}
