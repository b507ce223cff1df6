//! What somebody would try.

use crate::{mock::*, Content, Error, Event, Origin, Proposals};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::Get, weights::Weight};
use hanse_ballot::{Choice, Conviction, Phase, Power};
use hanse_curve::time::{DAY, HOUR, MINUTE};
use sp_runtime::traits::Dispatchable;

/// What comes of something, without doing it.
fn undone<R>(something: impl FnOnce() -> R) -> R {
	use frame_support::storage::with_transaction;
	use sp_runtime::{DispatchError, TransactionOutcome::Rollback};
	with_transaction(|| Rollback(Ok::<_, DispatchError>(something()))).expect("it can be undone")
}

/// Borrowed for one block, or for a day, a fortune decides nothing.
#[test]
fn borrowed_stake_does_not_vote() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		// All in one block, on a track without preparing.
		let call = RuntimeCall::Dao(crate::Call::cancel { proposal: 0 });
		assert_ok!(Dao::stake(signed(DAVE), 0, WEALTH / 2));
		let id = proposed(0, CANCEL, &call);
		let vote = |id| Dao::vote(signed(DAVE), id, Choice::Aye, Conviction::HIGHEST);
		let plain = |id| Dao::vote(signed(DAVE), id, Choice::Aye, Conviction::default());
		assert_noop!(vote(id), Error::<Test>::ConvictionOutOfRange);
		assert_noop!(plain(id), Error::<Test>::NoPower);
		// It raised nobody's quorum.
		assert_eq!(proposal(id).total, full(10_000));
		// Nor can it be given back: it waits longer than any vote.
		assert_ok!(Dao::unstake(signed(DAVE), 0, WEALTH / 2));
		after(UNBONDING - 1);
		let withdraw = Dao::withdraw(signed(DAVE), 0, DAVE);
		assert_noop!(withdraw, Error::<Test>::NothingToWithdraw);
		assert!(Balances::transfer_keep_alive(signed(DAVE), EVE, WEALTH / 2).is_err());
	});
}

/// A community has just begun, and the first to stake is its only member.
#[test]
fn first_to_stake_does_not_decide_alone() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Dao::stake(signed(DAVE), 0, MIN_STAKE));
		after(40 * DAY);
		assert_eq!(Dao::total_power(0), full(MIN_STAKE));
		let id = proposed(0, ROOT, &set_storage(66));
		assert_eq!(proposal(id).total, full(FLOOR));
		after(40 * DAY + 2 * HOUR);
		voted(DAVE, id, Choice::Aye);
		after(50 * DAY + 2 * HOUR);
		assert_eq!(phase(id), Phase::Rejected);
		assert_noop!(execute(id), Error::<Test>::NotApproved);
	});
}

/// Bought for a vote that is running, from the first block after its submission on.
#[test]
fn stake_bought_for_a_vote_has_no_power_in_it() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		assert_ok!(Dao::stake(signed(DAVE), 0, WEALTH / 2));
		assert_ok!(Dao::stake(signed(ALICE), 0, WEALTH / 2));
		after(2 * HOUR);
		voted(ALICE, id, Choice::Aye);
		assert_eq!(proposal(id).tally.ayes, full(5_000));
		after(9 * DAY);
		let vote = Dao::vote(signed(DAVE), id, Choice::Nay, Conviction::default());
		assert_noop!(vote, Error::<Test>::VoteClosed);
		let id = proposed(0, GENERAL, &remark());
		after(10 * DAY);
		// In the next one, it has the power of its age.
		voted(DAVE, id, Choice::Nay);
		assert_eq!(proposal(id).tally.nays, Power::from(WEALTH / 2 * 8));
	});
}

/// The same tokens through two accounts.
#[test]
fn stake_moved_after_voting_votes_once() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(BOB, id, Choice::Nay);
		assert!(Balances::transfer_all(signed(BOB), DAVE, false).is_ok());
		assert_eq!(held(&NATIVE, BOB), 3_000);
		assert_noop!(Dao::unstake(signed(BOB), 0, 3_000), Error::<Test>::StakeLocked);
		// Taking the vote back takes the power back, and the stake still waits.
		assert_ok!(Dao::unvote(signed(BOB), id));
		assert_ok!(Dao::unstake(signed(BOB), 0, 3_000));
		assert_eq!(held(&NATIVE, BOB), 3_000);
		let vote = |who| Dao::vote(signed(who), id, Choice::Nay, Conviction::default());
		assert_noop!(vote(BOB), Error::<Test>::NoPower);
		assert_ok!(Dao::stake(signed(DAVE), 0, 3_000));
		after(9 * DAY);
		assert_noop!(vote(DAVE), Error::<Test>::NoPower);
		assert_eq!(proposal(id).tally.nays, Power::zero());
	});
}

/// The same stake by its owner and by a delegate, or by two delegates.
#[test]
fn delegated_stake_votes_once() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		let delegate = |who, to| Dao::delegate(signed(who), 0, GENERAL, to);
		let undelegate = |who| Dao::undelegate(signed(who), 0, GENERAL);
		after(2 * HOUR);
		// First itself, then by a delegate.
		voted(ALICE, id, Choice::Nay);
		assert_noop!(delegate(ALICE, BOB), Error::<Test>::HasVotes);
		assert_ok!(Dao::unvote(signed(ALICE), id));
		// First by one delegate, then by another.
		assert_ok!(delegate(ALICE, BOB));
		voted(BOB, id, Choice::Nay);
		assert_ok!(undelegate(ALICE));
		assert_noop!(delegate(ALICE, CAROL), Error::<Test>::StillCounted);
		// First by a delegate, then itself.
		let vote = Dao::vote(signed(ALICE), id, Choice::Nay, Conviction::default());
		assert_noop!(vote, Error::<Test>::NoPower);
		// The delegate passes itself on after it has voted.
		assert_noop!(delegate(BOB, CAROL), Error::<Test>::HasVotes);
		voted(CAROL, id, Choice::Nay);
		assert_eq!(proposal(id).tally.turnout, full(10_000));
		assert_eq!(proposal(id).total, full(10_000));
	});
}

#[test]
fn stake_cannot_leave_before_the_end() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		for who in [ALICE, BOB] {
			voted(who, id, Choice::Aye);
		}
		let leave = || Dao::unstake(signed(ALICE), 0, 5_000);
		after(2 * HOUR + DAY);
		// Approved, and not executed.
		assert_noop!(Dao::unlock(signed(ALICE), id, ALICE), Error::<Test>::NotEnded);
		assert_noop!(leave(), Error::<Test>::StakeLocked);
		after(8 * HOUR + DAY);
		assert_ok!(execute(id));
		assert_noop!(leave(), Error::<Test>::StakeLocked);
		assert_ok!(Dao::unlock(signed(ALICE), id, ALICE));
		assert_ok!(leave());
	});
}

/// Enough vote for it in the last minute that others cannot answer, and nobody does in time: it has
/// to be confirmed, and there is time to be against it.
#[test]
fn vote_flipped_in_the_last_minute_can_be_answered() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, ROOT, &set_storage(66));
		let end = NOW + 2 * HOUR + 10 * DAY;
		after(2 * HOUR);
		voted(ALICE, id, Choice::Nay);
		set_time(end - MINUTE);
		voted(ALICE, id, Choice::Aye);
		assert_eq!(phase(id), Phase::Confirming { until: end - MINUTE + DAY });
		set_time(end + HOUR);
		voted(BOB, id, Choice::Nay);
		voted(CAROL, id, Choice::Nay);
		// As many against it as for it are enough at the end, so that one more flips back.
		assert_eq!(phase(id), Phase::Confirming { until: end - MINUTE + DAY });
		assert_ok!(Dao::vote(
			signed(BOB),
			id,
			Choice::Nay,
			Conviction::new(1).expect("there is such a level"),
		));
		assert_noop!(execute(id), Error::<Test>::NotApproved);
		// The quorum came late, so that there is time for the other side as well.
		assert_eq!(phase(id), Phase::Deciding { until: end + 2 * DAY });
		set_time(end + 2 * DAY);
		assert_ok!(Dao::poke(signed(EVE), id));
		assert_noop!(execute(id), Error::<Test>::ProposalNotFound);
		assert_eq!(decided(), None);
	});
}

/// The other way round: those who are against it wait until the last minute of the confirming,
/// after the end of deciding, so that it would be rejected at once and nobody could answer.
#[test]
fn proposal_sunk_in_the_last_minute_can_be_saved() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, ROOT, &set_storage(7));
		let end = NOW + 2 * HOUR + 10 * DAY;
		after(2 * HOUR);
		// Enough take part from early on, and as many are against it.
		voted(ALICE, id, Choice::Aye);
		voted(BOB, id, Choice::Nay);
		voted(CAROL, id, Choice::Nay);
		set_time(end - HOUR);
		voted(CAROL, id, Choice::Abstain);
		assert_eq!(phase(id), Phase::Confirming { until: end - HOUR + DAY });
		set_time(end - HOUR + DAY - MINUTE);
		let level = Conviction::new(2).expect("there is such a level");
		assert_ok!(Dao::vote(signed(BOB), id, Choice::Nay, level));
		assert_eq!(phase(id), Phase::Deciding { until: end + 2 * DAY });
		set_time(end + DAY);
		voted(CAROL, id, Choice::Aye);
		assert_ok!(Dao::vote(signed(ALICE), id, Choice::Aye, level));
		set_time(end + 2 * DAY + 6 * HOUR);
		assert_ok!(execute(id));
		assert_eq!(decided(), Some(7));
	});
}

/// A proposal that would pass is made to miss its quorum, or carried over it by those against it.
#[test]
fn quorum_is_neither_raised_nor_helped_to() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		// A fortune that does not vote raises nothing.
		assert_ok!(Dao::stake(signed(DAVE), 0, WEALTH / 2));
		after(2 * HOUR);
		voted(CAROL, id, Choice::Aye);
		// A fifth, all for it: enough after three quarters of the time.
		let since = NOW + 2 * HOUR + 15 * DAY / 2;
		set_time(since + HOUR);
		assert_eq!(phase(id), Phase::Confirming { until: since + DAY });
		// Being against it does not help it.
		let id = proposed(0, GENERAL, &remark());
		let start = Timestamp::get() + 2 * HOUR;
		set_time(start);
		voted(BOB, id, Choice::Nay);
		set_time(start + 10 * DAY - 1);
		assert_eq!(proposal(id).tally.support, Power::zero());
		assert_eq!(phase(id), Phase::Deciding { until: start + 10 * DAY });
	});
}

/// Preimages of other people fill the store, and the one that counts is taken out in the last
/// moment, or put back before somebody else can: who executes notes it if it has to.
#[test]
fn full_preimage_store_does_not_stop_an_upgrade() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		for value in 0..200 {
			note(&set_storage(value));
		}
		for (value, there) in [(222, true), (223, false)] {
			let call = set_storage(value);
			let Content::Call { hash, len } = content(&call) else { unreachable!("a call") };
			let id = approved(ROOT, &call);
			if !there {
				assert_ok!(Preimage::unnote_preimage(signed(ISSUER), hash));
			}
			let weight = Weight::from_parts(1_000_000_000_000, 1_000_000);
			let note = pallet_preimage::Call::note_preimage { bytes: call.encode() };
			let execute = crate::Call::execute { proposal: id, length: len, weight };
			let both = vec![RuntimeCall::Preimage(note), RuntimeCall::Dao(execute)];
			assert_ok!(Utility::force_batch(signed(DAVE), both));
			assert_eq!(decided(), Some(value));
		}
	});
}

/// What is requested from the preimages can be noted at no cost, as often as somebody likes. A
/// proposal requests nothing, so that it makes no transactions free.
#[test]
fn proposal_makes_no_transaction_free() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		let Content::Call { hash, .. } = proposal(id).content else { unreachable!("a call") };
		let noted = pallet_preimage::Error::<Test>::AlreadyNoted;
		let again = || Preimage::note_preimage(signed(EVE), remark().encode());
		assert_noop!(again(), noted);
		assert_ok!(Preimage::unnote_preimage(signed(ISSUER), hash));
		let post = again().expect("it is not there");
		assert_eq!(post.pays_fee, frame_support::dispatch::Pays::Yes);
		assert!(free(&NATIVE, EVE) < WEALTH - DEPOSIT);
	});
}

/// Calls can be inside calls only so deep. Somebody executes an approved batch just above that, so
/// that nothing in it can be done and the batch itself succeeds.
#[test]
fn approved_batch_is_not_spent_in_vain() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let batch = pallet_utility::Call::force_batch { calls: vec![set_storage(7)] };
		let id = approved(ROOT, &RuntimeCall::Utility(batch));
		let weight = Weight::from_parts(1_000_000_000_000, 1_000_000);
		let execute = crate::Call::execute { proposal: id, length: MAX_CALL, weight };
		let mut call = RuntimeCall::Dao(execute);
		for _ in 0..255 {
			// From the second batch on.
			call = RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![call] });
			let outer = pallet_utility::Call::batch { calls: vec![call.clone()] };
			let _ = RuntimeCall::Utility(outer).dispatch(signed(DAVE));
			assert!(Proposals::<Test>::contains_key(id));
		}
		assert_ok!(crate::mock::execute(id));
		assert_eq!(decided(), Some(7));
	});
}

/// Blocks are full of other people's transactions from the moment at which a decision may be
/// executed, for as long as that is possible.
#[test]
fn full_blocks_do_not_keep_a_decision_from_running() {
	use frame_support::dispatch::{DispatchClass, GetDispatchInfo};
	use frame_system::{limits::BlockWeights, CheckWeight};
	const BLOCK: u64 = 6_000;
	/// Whether there is room for a transaction in this block.
	fn fits(call: &RuntimeCall) -> bool {
		let (info, len) = (call.get_dispatch_info(), call.encode().len());
		let (_, next) = CheckWeight::<Test>::do_validate(&info, len).expect("it is small");
		undone(|| CheckWeight::<Test>::do_prepare(&info, len, next).is_ok())
	}
	let limits: BlockWeights = <Test as frame_system::Config>::BlockWeights::get();
	let most = limits.get(DispatchClass::Normal).max_total.expect("it is limited");
	ExtBuilder::default().with_three().build_and_execute(|| {
		let call = set_storage(7);
		let weight = call.get_dispatch_info().total_weight();
		let (one, other) = (proposed(0, ROOT, &call), proposed(0, ROOT, &set_storage(8)));
		after(2 * HOUR);
		for id in [one, other] {
			voted(ALICE, id, Choice::Aye);
		}
		after(8 * HOUR + DAY);
		let start = Timestamp::get();
		let execute =
			|proposal| RuntimeCall::Dao(crate::Call::execute { proposal, length: 100, weight });
		let last = RULES.window / BLOCK - 1;
		for block in 0..last {
			set_time(start + block * BLOCK);
			// As full as others can make it: there is room for this all the time.
			System::set_block_consumed_resources(most, 0);
			assert!(!fits(&remark()) && fits(&execute(one)));
			// As full as the operational class could make it, at a price: it waits.
			assert!(undone(|| {
				let class = DispatchClass::Operational;
				System::register_extra_weight_unchecked(limits.max_block, class);
				!fits(&execute(other))
			}));
		}
		// The last block in time, full of others.
		set_time(start + last * BLOCK);
		System::set_block_consumed_resources(most, 0);
		for (id, value) in [(one, 7), (other, 8)] {
			assert!(!fits(&remark()) && fits(&execute(id)));
			assert_ok!(execute(id).dispatch(signed(DAVE)));
			assert_eq!(decided(), Some(value));
		}
		set_time(start + RULES.window);
		assert_noop!(crate::mock::execute(one), Error::<Test>::ProposalNotFound);
	});
}

/// The same call proposed twice: what one of them ends, the other still needs.
#[test]
fn preimage_of_two_proposals_outlives_one_of_them() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let one = proposed(0, ROOT, &set_storage(1));
		let other = proposed(0, ROOT, &set_storage(1));
		after(2 * HOUR);
		voted(ALICE, one, Choice::Aye);
		voted(ALICE, other, Choice::Aye);
		after(8 * HOUR + DAY);
		assert_ok!(execute(one));
		assert_ok!(execute(other));
		assert_eq!(decided(), Some(1));
	});
}

/// A small track proposes what only the root track may do: known, unknown, or inside another call.
#[test]
fn call_above_the_rights_of_its_track_does_nothing() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let pay = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: ALICE,
			dest: EVE,
			value: 1_000,
		});
		let as_root = RuntimeCall::Utility(pallet_utility::Call::dispatch_as {
			as_origin: Box::new(frame_system::RawOrigin::Root.into()),
			call: Box::new(pay.clone()),
		});
		let nested = RuntimeCall::Utility(pallet_utility::Call::batch_all {
			calls: vec![RuntimeCall::Utility(pallet_utility::Call::batch_all {
				calls: vec![pay.clone()],
			})],
		});
		let rich = free(&NATIVE, ALICE);
		note(&pay);
		let submit = Dao::submit(signed(EVE), 0, GENERAL, content(&pay), None);
		assert_noop!(submit, Error::<Test>::CallNotAllowed);
		for call in [as_root, nested] {
			let id = approved(GENERAL, &call);
			events();
			assert_ok!(execute(id));
			let last = events().pop();
			assert!(matches!(last, Some(Event::ExecutionFailed { .. })), "{last:?}");
		}
		assert_eq!(free(&NATIVE, ALICE), rich);
	});
}

/// Nobody but the chain's first track reaches its highest origin: not a community that calls itself
/// the chain, not another track, not an origin made by hand.
#[test]
fn root_is_reached_by_the_root_track_only() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let mine = created(EVE);
		assert_ok!(Dao::stake(signed(EVE), mine, WEALTH / 2));
		after(40 * DAY);
		assert_eq!(proposed(mine, 0, &set_storage(66)), 0);
		after(40 * DAY + 2 * HOUR);
		voted(EVE, 0, Choice::Aye);
		after(41 * DAY + 8 * HOUR);
		events();
		assert_ok!(execute(0));
		assert!(matches!(events().pop(), Some(Event::ExecutionFailed { .. })));
		let id = approved(GENERAL, &set_storage(66));
		assert_ok!(execute(id));
		assert_eq!(decided(), None);
		for (community, track) in [(mine, 0), (0, GENERAL), (0, ROOT)] {
			let origin = RuntimeOrigin::from(Origin::Track { community, track });
			assert!(frame_system::ensure_root(origin.clone()).is_err());
			assert!(frame_system::ensure_signed(origin).is_err());
		}
	});
}

/// Executed again, also by itself while it is executed.
#[test]
fn executed_proposal_cannot_be_replayed() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		// It pays, and executes itself as somebody who signs.
		let pay = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: ALICE,
			dest: DAVE,
			value: 1_000,
		});
		let again = RuntimeCall::Dao(crate::Call::execute {
			proposal: 0,
			length: MAX_CALL,
			weight: frame_support::weights::Weight::from_parts(1_000_000_000_000, 1_000_000),
		});
		let itself = RuntimeCall::Utility(pallet_utility::Call::dispatch_as {
			as_origin: Box::new(frame_system::RawOrigin::Signed(EVE).into()),
			call: Box::new(again),
		});
		let both = RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![pay, itself] });
		let id = approved(ROOT, &both);
		assert_eq!(id, 0);
		assert_ok!(execute(id));
		assert_eq!(free(&NATIVE, DAVE), WEALTH + 1_000);
		assert!(!Proposals::<Test>::contains_key(id));
		assert_noop!(execute(id), Error::<Test>::ProposalNotFound);
		assert_eq!(deposited(EVE), 0);
		// The same call again is another proposal, with another vote.
		let id = proposed(0, ROOT, &both);
		assert_noop!(execute(id), Error::<Test>::NotApproved);
	});
}

/// A call nested so deeply that reading it would exhaust the stack.
#[test]
fn call_nested_too_deeply_is_not_read() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		// The head of a batch of one call, over and over.
		let one = RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![remark()] });
		let bytes = one.encode();
		let head = bytes[..bytes.len() - remark().encode().len()].to_vec();
		let deep = [head.repeat(400), remark().encode()].concat();
		assert_ok!(Preimage::note_preimage(signed(ISSUER), deep.clone()));
		let hash = <sp_runtime::traits::BlakeTwo256 as sp_runtime::traits::Hash>::hash(&deep);
		let len = u32::try_from(deep.len()).expect("short enough");
		let submit = Dao::submit(signed(EVE), 0, GENERAL, Content::Call { hash, len }, None);
		assert_noop!(submit, Error::<Test>::CallUnreadable);
	});
}

/// A call of many short ones, each of which takes far more memory than it is long: together more
/// than a runtime has.
#[test]
fn call_that_takes_too_much_memory_is_not_read() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let nothing = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
		let submit = |count: usize| {
			let calls = vec![nothing.clone(); count];
			let batch = RuntimeCall::Utility(pallet_utility::Call::batch { calls });
			assert_ok!(Preimage::note_preimage(root(), batch.encode()));
			Dao::submit(signed(EVE), 0, GENERAL, content(&batch), None)
		};
		let memory = 16 * 1024 * 1024;
		let most = memory / core::mem::size_of::<RuntimeCall>();
		assert!(most * nothing.encoded_size() < MAX_CALL as usize);
		assert_eq!(submit(most + 1), Err(Error::<Test>::CallUnreadable.into()));
		assert_ok!(submit(most - 100));
	});
}

/// Delegating dust to somebody takes nothing from it.
#[test]
fn unwanted_delegation_disturbs_nobody() {
	ExtBuilder::default().with_three().with_stake(DAVE, MIN_STAKE).build_and_execute(|| {
		assert_ok!(Dao::delegate(signed(DAVE), 0, GENERAL, ALICE));
		// It can delegate itself, vote elsewhere and leave.
		assert_ok!(Dao::delegate(signed(ALICE), 0, GENERAL, BOB));
		assert_ok!(Dao::undelegate(signed(ALICE), 0, GENERAL));
		set_time(NOW + RULES.longest());
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_000));
		check_invariants();
		assert_ok!(Dao::undelegate(signed(DAVE), 0, GENERAL));
	});
}
