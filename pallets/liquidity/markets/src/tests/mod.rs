//! One file per call; then what can be read, hostile assets, what somebody would try, what the
//! recount notices, that markets are apart, random histories against a model, and random lives.

mod add_reserve;
mod add_tokens;
mod advance;
mod allow_quote;
mod assets;
mod attacks;
mod buy;
mod cancel;
mod claim;
mod claim_reserve;
mod collect;
mod convert;
mod disallow_quote;
mod draw;
mod enrol;
mod exit_reserve;
mod fold;
mod forget;
mod graduate;
mod invariants;
mod isolation;
mod leave;
mod life;
mod model;
mod observe;
mod open;
mod queries;
mod release;
mod sell;
mod subscribe;
mod unenrol;
mod vote;
mod withdraw_liquidity;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};
use std::panic::catch_unwind;

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("add_reserve.rs"),
		include_str!("add_tokens.rs"),
		include_str!("advance.rs"),
		include_str!("allow_quote.rs"),
		include_str!("attacks.rs"),
		include_str!("buy.rs"),
		include_str!("cancel.rs"),
		include_str!("claim.rs"),
		include_str!("claim_reserve.rs"),
		include_str!("collect.rs"),
		include_str!("convert.rs"),
		include_str!("disallow_quote.rs"),
		include_str!("draw.rs"),
		include_str!("enrol.rs"),
		include_str!("exit_reserve.rs"),
		include_str!("fold.rs"),
		include_str!("forget.rs"),
		include_str!("graduate.rs"),
		include_str!("leave.rs"),
		include_str!("observe.rs"),
		include_str!("open.rs"),
		include_str!("release.rs"),
		include_str!("sell.rs"),
		include_str!("subscribe.rs"),
		include_str!("unenrol.rs"),
		include_str!("vote.rs"),
		include_str!("withdraw_liquidity.rs"),
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
	build_and_execute(Markets::integrity_test);
}

#[test]
fn constants_that_make_no_sense_do_not_pass() {
	// What the integrity test says with one constant changed, which is changed back.
	let complaint = |set: &dyn Fn(), back: &dyn Fn()| {
		set();
		let panic = catch_unwind(Markets::check_constants).expect_err("it does not pass");
		back();
		*panic.downcast::<&str>().expect("it says something")
	};
	let whole = 1_000_000_000;
	let said = complaint(&|| FloorShare::set(whole + 1), &|| FloorShare::set(600_000_000));
	assert_eq!(said, "the floor would be above the principal");
	let said = complaint(&|| MaxDraw::set(whole + 1), &|| MaxDraw::set(400_000_000));
	assert_eq!(said, "more could be drawn than was subscribed");
	let said = complaint(&|| TriggerShare::set(whole - 1), &|| TriggerShare::set(1_050_000_000));
	assert_eq!(said, "a market would be locked below its floor");
	let said = complaint(&|| Hysteresis::set(whole), &|| Hysteresis::set(100_000_000));
	assert_eq!(said, "a reopened market could never be locked");
	let said = complaint(&|| Quorum::set(whole + 1), &|| Quorum::set(200_000_000));
	assert_eq!(said, "no vote could decide");
	let said = complaint(&|| Observations::set(1), &|| Observations::set(COUNT));
	assert_eq!(said, "one observation would lock a market");
	let said =
		complaint(&|| ObservationGap::set((GAP, GAP)), &|| ObservationGap::set((GAP, MAX_GAP)));
	assert_eq!(said, "no observation could follow another one");
	let said =
		complaint(&|| ObservationGap::set((1, GAP)), &|| ObservationGap::set((GAP, MAX_GAP)));
	assert_eq!(said, "the observations would be of one average");
	let said = complaint(&|| TwapWindow::set(0), &|| TwapWindow::set(3 * GAP));
	assert_eq!(said, "the price would be that of a moment");
	let term = SeedTerm::get();
	let said = complaint(&|| SeedTerm::set((2, 1)), &|| SeedTerm::set(term));
	assert_eq!(said, "no seed pool could trade");
	let said = complaint(&|| GraduationNotice::set(term.0), &|| GraduationNotice::set(GRADUATION));
	assert_eq!(said, "no seed pool could graduate");
	let said = complaint(&|| VotePeriod::set(0), &|| VotePeriod::set(VOTE));
	assert_eq!(said, "a vote would be over before anybody votes");
	let said = complaint(&|| VoteDeadline::set(VOTE - 1), &|| VoteDeadline::set(DEADLINE));
	assert_eq!(said, "a vote would end before it decides");
	let said = complaint(&|| VoteAge::set(0), &|| VoteAge::set(AGE));
	assert_eq!(said, "what was borrowed for a moment would vote");
	let said = complaint(&|| ClaimWindow::set(0), &|| ClaimWindow::set(WINDOW));
	assert_eq!(said, "nobody could be paid");
	Markets::check_constants();
}
