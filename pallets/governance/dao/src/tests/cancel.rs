use crate::{mock::*, Error, Event, Origin};
use frame_support::{assert_noop, assert_ok, traits::EnsureOrigin};
use hanse_ballot::Choice;
use hanse_curve::time::{HOUR, MINUTE};
use sp_runtime::traits::BadOrigin;

#[test]
fn cancel_returns_the_deposit_once() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(ALICE, id, Choice::Aye);
		events();
		for who in [EVE, ALICE] {
			assert_noop!(Dao::cancel(signed(who), id), BadOrigin);
		}
		assert_ok!(Dao::cancel(root(), id));
		let cancelled = Event::Cancelled { proposal: id, proposer: EVE, deposit: DEPOSIT };
		assert_eq!(events(), [cancelled]);
		assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (WEALTH, 0));
		assert_noop!(Dao::cancel(root(), id), Error::<Test>::ProposalNotFound);
		assert_ok!(Dao::unlock(signed(EVE), id, ALICE));
	});
}

#[test]
fn community_cancels_its_own_proposals() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let other = created(ALICE);
		let (mine, theirs) = (proposed(0, ROOT, &remark()), proposed(other, 0, &remark()));
		let on = |community, track| RuntimeOrigin::from(Origin::Track { community, track });
		// Not by another track, nor by that of another community.
		for origin in [on(0, GENERAL), on(0, KILL), on(other, 1), on(0, 9)] {
			assert_noop!(Dao::cancel(origin, mine), BadOrigin);
		}
		assert_noop!(Dao::cancel(on(0, CANCEL), theirs), BadOrigin);
		assert_ok!(Dao::cancel(on(other, 1), theirs));
		assert_ok!(Dao::cancel(on(0, CANCEL), mine));
	});
}

/// Anybody makes a community with a track of that kind, and asks for what only the chain may do.
#[test]
fn community_is_not_the_chain() {
	type Chain = crate::EnsureChain<Test, Cancelling>;
	ExtBuilder::default().build_and_execute(|| {
		let other = created(EVE);
		let on = |community, track| RuntimeOrigin::from(Origin::Track { community, track });
		assert_eq!(Chain::try_origin(on(0, CANCEL)).ok(), Some(CANCEL));
		for origin in [on(other, 1), on(other, CANCEL), on(0, GENERAL), root(), signed(EVE)] {
			assert!(Chain::try_origin(origin).is_err());
		}
	});
}

/// By vote, while the proposal waits for its execution.
#[test]
fn approved_proposal_can_be_cancelled_by_vote() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let bad = proposed(0, ROOT, &set_storage(66));
		after(2 * HOUR);
		voted(ALICE, bad, Choice::Aye);
		let call = RuntimeCall::Dao(crate::Call::cancel { proposal: bad });
		let rescue = proposed(0, CANCEL, &call);
		for who in [BOB, CAROL, ALICE] {
			voted(who, rescue, Choice::Aye);
		}
		after(3 * HOUR + 10 * MINUTE);
		assert_ok!(execute(rescue));
		assert_noop!(execute(bad), Error::<Test>::ProposalNotFound);
		assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (WEALTH, 0));
	});
}
