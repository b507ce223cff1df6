//! One file per call; then what other pallets ask, what can be read, hostile traders and teams,
//! what the recount notices, and random histories against a model.

mod add;
mod attacks;
mod claim;
mod close;
mod collect;
mod collect_past;
mod invariants;
mod managed;
mod model;
mod open;
mod queries;
mod remove;
mod swap_exact_in;
mod swap_exact_out;
mod trading;

use crate::{mock::*, Error, Limits};
use hanse_curve::time::DAY;
use scale_info::{TypeDef, TypeInfo};
use std::panic::catch_unwind;

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("add.rs"),
		include_str!("claim.rs"),
		include_str!("close.rs"),
		include_str!("collect.rs"),
		include_str!("collect_past.rs"),
		include_str!("managed.rs"),
		include_str!("open.rs"),
		include_str!("remove.rs"),
		include_str!("swap_exact_in.rs"),
		include_str!("swap_exact_out.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 28);
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
	build_and_execute(Pools::integrity_test);
}

#[test]
fn constants_that_make_no_sense_do_not_pass() {
	// What the integrity test says with one constant changed, which is changed back.
	let complaint = |change: fn(), restore: fn()| {
		change();
		let panic = catch_unwind(Pools::check_constants).expect_err("it does not pass");
		restore();
		*panic.downcast::<&str>().expect("it says something")
	};
	assert_eq!(
		complaint(|| Deposit::set(ED - 1), || Deposit::set(FOR_POOL)),
		"a deposit could fail to be returned"
	);
	assert_eq!(
		complaint(|| DebtDeposit::set(ED - 1), || DebtDeposit::set(FOR_DEBT)),
		"a deposit could fail to be returned"
	);
	assert_eq!(
		complaint(|| MinTrade::set(1_000), || MinTrade::set(LEAST)),
		"a pool could begin with locked shares only"
	);
	assert_eq!(
		complaint(|| TaxPeriod::set(0), || TaxPeriod::set(30 * DAY)),
		"a period would take no time"
	);
	const PLAIN: Limits = Limits { price: 500_000, outflow: 200_000 };
	const MANAGED: Limits = Limits { price: 100_000, outflow: 45_000 };
	assert_eq!(
		complaint(|| PlainLimits::set(Limits { price: 0, ..PLAIN }), || PlainLimits::set(PLAIN)),
		"nobody could trade"
	);
	assert_eq!(
		complaint(
			|| ManagedLimits::set(Limits { outflow: 0, ..MANAGED }),
			|| ManagedLimits::set(MANAGED)
		),
		"nobody could trade"
	);
	assert_eq!(
		complaint(
			|| ManagedLimits::set(Limits { outflow: 1_000_000, ..MANAGED }),
			|| ManagedLimits::set(MANAGED)
		),
		"a block could empty a pool"
	);
	Pools::check_constants();
}
