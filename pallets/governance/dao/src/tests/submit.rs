use crate::{mock::*, Content, Error, Event, NextProposal};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Phase, Power};
use hanse_curve::time::{DAY, HOUR};
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	TokenError,
};

fn submit(track: u8, content: Content<Hash>) -> sp_runtime::DispatchResult {
	Dao::submit(signed(EVE), 0, track, content, None)
}

#[test]
fn submit_holds_the_deposit() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let said = Some(statement("ipfs://why"));
		let content = content(&remark());
		note(&remark());
		assert_ok!(Dao::submit(signed(EVE), 0, GENERAL, content, said.clone()));
		let submitted = Event::Submitted {
			proposal: 0,
			community: 0,
			track: GENERAL,
			proposer: EVE,
			content,
			statement: said.clone(),
			deposit: DEPOSIT,
		};
		assert_eq!(events(), [submitted]);
		assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (WEALTH - DEPOSIT, DEPOSIT));
		let stored = proposal(0);
		assert_eq!((stored.statement, stored.total), (said, full(10_000)));
		assert_eq!(phase(0), Phase::Preparing { until: NOW + 2 * HOUR });
		assert_eq!(stored.terms.transaction_version, 1);
	});
}

#[test]
fn power_is_that_of_the_submission() {
	ExtBuilder::default().with_stake(ALICE, 1_000).build_and_execute(|| {
		assert_ok!(Dao::stake(signed(BOB), 0, 9_000));
		let id = proposed(0, GENERAL, &remark());
		assert_eq!(proposal(id).total, full(1_000));
		after(16 * DAY);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 1_000));
		assert_eq!(proposal(id).total, full(1_000));
		let id = proposed(0, GENERAL, &remark());
		assert_eq!(proposal(id).total, Power::from(9_000u32 * 15));
	});
}

#[test]
fn submit_is_refused_where_there_is_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let content = content(&remark());
		assert_noop!(submit(GENERAL, content), Error::<Test>::PreimageMissing);
		note(&remark());
		let to = |community, track| Dao::submit(signed(EVE), community, track, content, None);
		assert_noop!(to(7, 0), Error::<Test>::CommunityNotFound);
		assert_noop!(to(0, 4), Error::<Test>::TrackNotFound);
		let all = WEALTH - DEPOSIT;
		assert_ok!(Balances::transfer_keep_alive(signed(EVE), BOB, all));
		assert_noop!(to(0, 0), TokenError::FundsUnavailable);
		assert_eq!(NextProposal::<Test>::get(), 0);
	});
}

#[test]
fn text_needs_a_statement() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(submit(GENERAL, Content::Text), Error::<Test>::StatementMissing);
		let text = Some(statement("We should meet on Mondays."));
		assert_ok!(Dao::submit(signed(EVE), 0, GENERAL, Content::Text, text));
	});
}

#[test]
fn call_needs_a_statement_once_there_are_many_members() {
	ExtBuilder::default().build_and_execute(|| {
		for who in 1_000..1_000 + u64::from(STATEMENTS_FROM) - 1 {
			endow(NATIVE, who, 1_000);
			assert_ok!(Dao::stake(signed(who), 0, 100));
		}
		note(&remark());
		assert_ok!(submit(GENERAL, content(&remark())));
		assert_ok!(Dao::stake(signed(ALICE), 0, 100));
		assert_noop!(submit(GENERAL, content(&remark())), Error::<Test>::StatementMissing);
		let said = Some(statement("ipfs://why"));
		assert_ok!(Dao::submit(signed(EVE), 0, GENERAL, content(&remark()), said));
		// One of them leaves.
		assert_ok!(Dao::unstake(signed(ALICE), 0, 100));
		assert_ok!(submit(GENERAL, content(&remark())));
	});
}

#[test]
fn call_that_is_known_has_to_be_what_is_said_of_it() {
	ExtBuilder::default().build_and_execute(|| {
		note(&remark());
		let Content::Call { hash, len } = content(&remark()) else { unreachable!("it is a call") };
		for wrong in [0, len - 1, len + 1] {
			let content = Content::Call { hash, len: wrong };
			assert_noop!(submit(GENERAL, content), Error::<Test>::LengthDiffers);
		}
		assert_ok!(submit(GENERAL, Content::Call { hash, len }));
		let long = Content::Call { hash, len: MAX_CALL + 1 };
		assert_noop!(submit(GENERAL, long), Error::<Test>::CallTooLong);
		for bytes in [vec![255; 9], [remark().encode(), vec![0]].concat()] {
			assert_ok!(Preimage::note_preimage(signed(ISSUER), bytes.clone()));
			let len = u32::try_from(bytes.len()).expect("short enough");
			let content = Content::Call { hash: BlakeTwo256::hash(&bytes), len };
			assert_noop!(submit(ROOT, content), Error::<Test>::CallUnreadable);
		}
	});
}

#[test]
fn call_that_is_known_has_to_be_within_the_rights_of_the_track() {
	ExtBuilder::default().build_and_execute(|| {
		let pay = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: ALICE,
			dest: EVE,
			value: 1_000,
		});
		note(&pay);
		for track in [GENERAL, CANCEL, KILL] {
			assert_noop!(submit(track, content(&pay)), Error::<Test>::CallNotAllowed);
		}
		assert_ok!(submit(ROOT, content(&pay)));
	});
}
