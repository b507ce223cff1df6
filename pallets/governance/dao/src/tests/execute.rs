use crate::{mock::*, Content, Error, Event, Origin, Proposals};
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok, dispatch::GetDispatchInfo, traits::QueryPreimage, weights::Weight,
};
use hanse_ballot::{Choice, Phase};
use hanse_curve::time::{DAY, HOUR};
use sp_runtime::{traits::BadOrigin, DispatchError};

#[test]
fn execute_makes_the_call_once() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = approved(ROOT, &set_storage(7));
		events();
		assert_eq!(decided(), None);
		assert_ok!(execute(id));
		assert_eq!(decided(), Some(7));
		let all = events();
		assert!(matches!(all[0], Event::Progressed { phase: Phase::Executable { .. }, .. }));
		assert_eq!(all[1], Event::Executed { proposal: id });
		assert!(matches!(all[2], Event::Ended { proposer: EVE, deposit: DEPOSIT, .. }));
		assert_eq!(all.len(), 3);
		assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (WEALTH, 0));
		assert_noop!(execute(id), Error::<Test>::ProposalNotFound);
	});
}

#[test]
fn execute_has_its_time() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, ROOT, &set_storage(7));
		assert_noop!(execute(id), Error::<Test>::NotApproved);
		after(2 * HOUR);
		voted(ALICE, id, Choice::Aye);
		assert_noop!(execute(id), Error::<Test>::NotApproved);
		after(2 * HOUR + DAY);
		assert_noop!(execute(id), Error::<Test>::TooEarly);
		after(8 * HOUR + DAY - 1);
		assert_noop!(execute(id), Error::<Test>::TooEarly);
		after(8 * HOUR + 6 * DAY);
		assert_noop!(execute(id), Error::<Test>::TooLate);
		after(8 * HOUR + 6 * DAY - 1);
		assert_ok!(execute(id));
	});
}

#[test]
fn call_that_fails_says_why_and_can_be_tried_again() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let pay = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: 1_000,
			dest: DAVE,
			value: 500,
		});
		let both = RuntimeCall::Utility(pallet_utility::Call::batch_all {
			calls: vec![set_storage(9), pay],
		});
		let id = approved(ROOT, &both);
		for attempts in 1..3 {
			events();
			assert_ok!(execute(id));
			let last = events().pop();
			assert!(matches!(last, Some(Event::ExecutionFailed { .. })), "{last:?}");
			// What the call had done before it failed is undone.
			assert_eq!(decided(), None);
			assert_eq!(proposal(id).attempts, attempts);
			check_invariants();
		}
		endow(NATIVE, 1_000, 600);
		assert_ok!(execute(id));
		assert_eq!(decided(), Some(9));
		assert_eq!(free(&NATIVE, DAVE), WEALTH + 500);
	});
}

#[test]
fn execute_is_refused_when_the_transaction_is_too_small() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let call = set_storage(7);
		let id = approved(ROOT, &call);
		let Content::Call { len, .. } = proposal(id).content else { unreachable!("a call") };
		let weight = call.get_dispatch_info().total_weight();
		let execute = |length, weight| Dao::execute(signed(DAVE), id, length, weight);
		let less = weight - Weight::from_parts(1, 0);
		assert_noop!(execute(len - 1, weight), Error::<Test>::BoundTooLow);
		assert_noop!(execute(len, less), Error::<Test>::BoundTooLow);
		assert_ok!(execute(len, weight));
	});
}

#[test]
fn execute_costs_what_the_call_does() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		use crate::WeightInfo;
		let call = set_storage(7);
		let id = approved(ROOT, &call);
		let post = execute(id).expect("it is approved");
		let weight =
			<() as WeightInfo>::execute(MAX_CALL) + call.get_dispatch_info().total_weight();
		assert_eq!(post.actual_weight, Some(weight));
	});
}

#[test]
fn call_that_nobody_noted_can_be_noted_at_the_last_moment() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let call = set_storage(7);
		assert_ok!(Dao::submit(signed(EVE), 0, ROOT, content(&call), None));
		after(2 * HOUR);
		voted(ALICE, 0, Choice::Aye);
		after(8 * HOUR + DAY);
		assert_noop!(execute(0), Error::<Test>::PreimageMissing);
		// At no cost, as it is requested.
		assert_ok!(Preimage::note_preimage(signed(DAVE), call.encode()));
		assert_eq!(free(&NATIVE, DAVE), WEALTH);
		assert_ok!(execute(0));
		assert_eq!(decided(), Some(7));
		let Content::Call { hash, .. } = content(&call) else { unreachable!("it is a call") };
		assert_eq!(Preimage::len(&hash), None);
	});
}

/// A length that was a lie does not make a short call cheap to vote for and a long one run.
#[test]
fn call_of_another_length_is_not_executed() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let Content::Call { hash, len } = content(&set_storage(7)) else {
			unreachable!("it is a call")
		};
		let lie = Content::Call { hash, len: len - 1 };
		assert_ok!(Dao::submit(signed(EVE), 0, ROOT, lie, None));
		after(2 * HOUR);
		voted(ALICE, 0, Choice::Aye);
		note(&set_storage(7));
		after(8 * HOUR + DAY);
		assert_noop!(execute(0), Error::<Test>::PreimageMissing);
		assert_eq!(decided(), None);
	});
}

/// A community's decision has the community's origin, whatever it calls.
#[test]
fn decision_has_the_origin_of_its_track() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let ask = |origin: RuntimeOrigin| -> Result<(u32, u8), RuntimeOrigin> {
			let Origin::Track { community, track } =
				Into::<Result<Origin, RuntimeOrigin>>::into(origin)?;
			Ok((community, track))
		};
		let origin = RuntimeOrigin::from(Origin::Track { community: 3, track: 2 });
		assert_eq!(ask(origin).ok(), Some((3, 2)));
		// On the general track of the chain, what needs its highest origin fails.
		let id = approved(GENERAL, &set_storage(7));
		events();
		assert_ok!(execute(id));
		let failed = Event::ExecutionFailed { proposal: id, error: BadOrigin.into() };
		assert!(events().contains(&failed));
		assert_eq!(decided(), None);
		assert!(Proposals::<Test>::contains_key(id));
	});
}

#[test]
fn rights_are_asked_again_when_it_is_executed() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let pay = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: ALICE,
			dest: EVE,
			value: 1_000,
		});
		// Unknown when it is submitted.
		assert_ok!(Dao::submit(signed(EVE), 0, GENERAL, content(&pay), None));
		note(&pay);
		after(2 * HOUR);
		voted(ALICE, 0, Choice::Aye);
		after(8 * HOUR + DAY);
		assert_noop!(execute(0), Error::<Test>::CallNotAllowed);
		assert_eq!(free(&NATIVE, EVE), WEALTH - DEPOSIT);
	});
}

/// Calls inside a call are asked for as well.
#[test]
fn rights_are_asked_for_calls_inside_a_call() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let inside = RuntimeCall::Dao(crate::Call::cancel { proposal: 0 });
		proposed(0, GENERAL, &remark());
		// Neither of them may do this, alone or in a batch.
		let batch =
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![remark(), inside] });
		let id = approved(GENERAL, &batch);
		events();
		assert_ok!(execute(id));
		let filtered = DispatchError::from(frame_system::Error::<Test>::CallFiltered);
		let failed = Event::ExecutionFailed { proposal: id, error: filtered };
		assert!(events().contains(&failed));
		assert!(Proposals::<Test>::contains_key(0));
	});
}
