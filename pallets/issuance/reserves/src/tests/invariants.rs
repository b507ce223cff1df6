//! What the recount notices.

use crate::{
	mock::*, Attestation, Attestations, Backing, HoldReason, HoldingOf, NextReserve, ReserveOf,
	Reserves as Stored, Sunset,
};
use frame_support::{
	assert_ok,
	traits::{fungibles::MutateHold, tokens::Precision::Exact},
};

/// What the recount says after `damage` to a chain with a reserve that has something out.
fn complaint(damage: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		opened(COIN, &[GOLD, SILVER, NATIVE]);
		assert_ok!(Reserves::allow_venue(root(), 0, VENUE));
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 1_000, VENUE));
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, statement()));
		check_invariants();
		damage();
		Reserves::do_try_state().expect_err("the damage is noticed").into()
	})
}

fn damaged(damage: impl FnOnce(&mut ReserveOf<Test>)) -> &'static str {
	complaint(|| Stored::<Test>::mutate(0, |reserve| damage(reserve.as_mut().expect("it exists"))))
}

fn gold(damage: impl FnOnce(&mut HoldingOf<Test>)) -> &'static str {
	damaged(|reserve| damage(&mut reserve.holdings[0]))
}

fn stated(damage: impl FnOnce(&mut Attestation<u64>)) -> &'static str {
	complaint(|| Attestations::<Test>::mutate(0, |it| damage(it.as_mut().expect("it exists"))))
}

#[test]
fn books_that_are_off_by_one_are_noticed() {
	let principal = "what is on hold is not the principal";
	assert_eq!(gold(|gold| gold.principal += 1), principal);
	assert_eq!(gold(|gold| gold.principal -= 1), principal);
	assert_eq!(gold(|gold| gold.placed += 1), principal);
	assert_eq!(gold(|gold| gold.placed = gold.principal + 1), "more is out than is principal");
	let release = |asset, reason: HoldReason| {
		let account = account(0);
		assert_ok!(HoldableAssets::release(asset, &reason.into(), &account, 1, Exact));
	};
	assert_eq!(complaint(|| release(SILVER, HoldReason::Principal)), principal);
	assert_eq!(
		complaint(|| release(NATIVE, HoldReason::Existence)),
		"what is on hold does not keep the account"
	);
}

#[test]
fn reserves_that_make_no_sense_are_noticed() {
	let sunset = |until| Some(Sunset { from: NOW, until, supply: 0 });
	assert_eq!(
		damaged(|reserve| reserve.sunset = sunset(NOW + WINDOW)),
		"something is out at the end"
	);
	let short = damaged(|reserve| {
		reserve.holdings[0].principal -= 1_000;
		reserve.holdings[0].placed = 0;
		reserve.sunset = sunset(NOW + WINDOW - 1);
	});
	assert_eq!(short, "an end is shorter than it may be");
	assert_eq!(damaged(|reserve| reserve.holdings[1].asset = GOLD), "an asset is listed twice");
	assert_eq!(
		damaged(|reserve| reserve.holdings[1].asset = COIN),
		"a token is part of its own reserve"
	);
	let twice = damaged(|reserve| reserve.venues.try_push(VENUE).expect("there is room"));
	assert_eq!(twice, "a venue is listed twice");
	let own = damaged(|reserve| {
		let account = reserve.account;
		reserve.venues.try_push(account).expect("there is room");
	});
	assert_eq!(own, "a reserve is a venue of its own");
	assert_eq!(damaged(|reserve| reserve.account = STRANGER), "an account does not exist");
	assert_eq!(damaged(|reserve| reserve.token = GOLD), "a token has another reserve");
}

#[test]
fn entries_that_do_not_belong_together_are_noticed() {
	assert_eq!(complaint(|| NextReserve::<Test>::put(0)), "a reserve's number is unused");
	assert_eq!(complaint(|| Backing::<Test>::insert(GOLD, 7)), "a token has no reserve");
	assert_eq!(complaint(|| Backing::<Test>::remove(COIN)), "a token has another reserve");
	let twin = || {
		NextReserve::<Test>::put(2);
		Stored::<Test>::insert(1, reserve(0));
	};
	assert_eq!(complaint(twin), "two reserves share an account");
	assert_eq!(
		complaint(|| Attestations::<Test>::insert(7, attestation(0))),
		"a statement is about no reserve"
	);
	assert_eq!(stated(|it| it.statement.as_of = it.made + 1), "a statement is ahead of its time");
	assert_eq!(stated(|it| it.made += 1), "a statement was made in the future");
	assert_eq!(stated(|it| it.statement.valid_until = it.made), "a statement was never valid");
}
