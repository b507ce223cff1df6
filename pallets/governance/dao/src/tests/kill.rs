use crate::{mock::*, Error, Event, Origin};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn kill_gives_the_deposit_to_the_community() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let other = created(ALICE);
		for community in [0, other] {
			let id = proposed(community, 0, &remark());
			events();
			assert_noop!(Dao::kill(signed(ALICE), id), BadOrigin);
			let before = free(&NATIVE, EVE);
			assert_ok!(Dao::kill(root(), id));
			let killed = Event::Killed { proposal: id, proposer: EVE, deposit: DEPOSIT };
			assert_eq!(events(), [killed]);
			assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (before, 0));
			assert_eq!(free(&NATIVE, Dao::treasury_of(community)), DEPOSIT);
			assert_noop!(Dao::kill(root(), id), Error::<Test>::ProposalNotFound);
		}
	});
}

#[test]
fn kill_is_for_its_own_track() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, ROOT, &remark());
		let on = |track| RuntimeOrigin::from(Origin::Track { community: 0, track });
		assert_noop!(Dao::kill(on(CANCEL), id), BadOrigin);
		assert_ok!(Dao::kill(on(KILL), id));
	});
}
