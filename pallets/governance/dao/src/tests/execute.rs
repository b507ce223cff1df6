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
		let weight = <() as WeightInfo>::execute()
			+ <() as WeightInfo>::read(MAX_CALL)
			+ call.get_dispatch_info().total_weight();
		assert_eq!(post.actual_weight, Some(weight));
	});
}

/// Who noted the call takes it back before it is executed: anybody notes it again, executes and
/// gets the deposit for it back.
#[test]
fn call_that_was_taken_back_is_noted_by_who_executes() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let call = set_storage(7);
		let id = approved(ROOT, &call);
		let Content::Call { hash, len } = content(&call) else { unreachable!("it is a call") };
		assert_ok!(Preimage::unnote_preimage(signed(ISSUER), hash));
		assert_noop!(execute(id), Error::<Test>::PreimageMissing);
		let weight = call.get_dispatch_info().total_weight();
		let calls = vec![
			RuntimeCall::Preimage(pallet_preimage::Call::note_preimage { bytes: call.encode() }),
			RuntimeCall::Dao(crate::Call::execute { proposal: id, length: len, weight }),
			RuntimeCall::Preimage(pallet_preimage::Call::unnote_preimage { hash }),
		];
		assert_ok!(Utility::batch_all(signed(DAVE), calls));
		assert_eq!((decided(), free(&NATIVE, DAVE)), (Some(7), WEALTH));
		assert_eq!(Preimage::len(&hash), None);
	});
}

/// An upgrade may have numbered the calls anew: the bytes that were voted for are another call.
#[test]
fn call_of_another_transaction_version_is_not_executed() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = approved(ROOT, &set_storage(7));
		for other in [0, 2] {
			TransactionVersion::set(other);
			assert_noop!(execute(id), Error::<Test>::OtherVersion);
		}
		// It expires, or is executed by the version it is of.
		TransactionVersion::set(1);
		assert_ok!(execute(id));
		let id = approved(ROOT, &set_storage(8));
		TransactionVersion::set(2);
		set_time(Timestamp::get() + RULES.window);
		assert_ok!(Dao::poke(signed(EVE), id));
		assert_eq!(free(&NATIVE, EVE), WEALTH);
		let id = approved(ROOT, &set_storage(9));
		assert_ok!(execute(id));
		assert_eq!(decided(), Some(9));
	});
}

#[test]
fn execute_is_operational() {
	use frame_support::dispatch::DispatchClass;
	let call = crate::Call::execute { proposal: 0, length: 10, weight: Weight::zero() };
	ExtBuilder::default().build_and_execute(|| {
		let class = RuntimeCall::Dao(call).get_dispatch_info().class;
		assert_eq!(class, DispatchClass::Operational);
		// Whoever is late with it loses nothing.
		let poke = RuntimeCall::Dao(crate::Call::poke { proposal: 0 });
		assert_eq!(poke.get_dispatch_info().class, DispatchClass::Normal);
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
		let id = approved(GENERAL, &remark());
		// By an upgrade in between.
		Strict::set(true);
		assert_noop!(execute(id), Error::<Test>::CallNotAllowed);
		Strict::set(false);
		assert_ok!(execute(id));
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

#[test]
fn execute_is_refused_inside_of_other_calls() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = approved(ROOT, &set_storage(7));
		let (length, weight) = (MAX_CALL, Weight::from_parts(1_000_000_000_000, 1_000_000));
		let inside = RuntimeCall::Dao(crate::Call::execute { proposal: id, length, weight });
		let batch =
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![inside.clone()] });
		assert_ok!(Utility::batch(signed(DAVE), vec![batch]));
		System::assert_last_event(
			pallet_utility::Event::BatchInterrupted {
				index: 0,
				error: Error::<Test>::NestedTooDeep.into(),
			}
			.into(),
		);
		assert_eq!(decided(), None);
		assert_ok!(Utility::batch(signed(DAVE), vec![inside]));
		assert_eq!(decided(), Some(7));
	});
}

/// It is not there while it runs: it cannot end itself and have its deposit back twice.
#[test]
fn call_does_not_find_its_own_proposal() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		for track in [CANCEL, KILL] {
			let proposal = crate::NextProposal::<Test>::get();
			let call = match track {
				CANCEL => crate::Call::cancel { proposal },
				_ => crate::Call::kill { proposal },
			};
			let id = approved(track, &RuntimeCall::Dao(call));
			assert_eq!(id, proposal);
			events();
			assert_ok!(execute(id));
			let error = Error::<Test>::ProposalNotFound.into();
			assert!(events().contains(&Event::ExecutionFailed { proposal: id, error }));
			set_time(Timestamp::get() + RULES.window);
			assert_ok!(Dao::poke(signed(EVE), id));
			assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (WEALTH, 0));
		}
	});
}
