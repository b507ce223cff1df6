use crate::{mock::*, Error, Event, Phase, Vote};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn commit_seals_a_score() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		events();
		assert_ok!(commit(jury[3], id, 700));
		assert_eq!(events(), [Event::Committed { claim: id, juror: jury[3] }]);
		let seal = Contributions::seal(id, &jury[3], 700, &salt(jury[3]));
		assert_eq!(claim(id).jury[3].vote, Vote::Sealed(seal));
		assert_noop!(commit(jury[3], id, 800), Error::<Test>::AlreadyCommitted);
	});
}

#[test]
fn commit_is_for_the_jury() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		let other = jurors().into_iter().find(|who| !jury.contains(who)).expect("there are more");
		assert_noop!(commit(other, id, 700), Error::<Test>::NotInJury);
		assert_noop!(commit(ALICE, id, 700), Error::<Test>::NotInJury);
		assert_noop!(commit(jury[0], id + 1, 700), Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn commit_has_its_time() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		assert_noop!(commit(JUROR, id, 700), Error::<Test>::NotCommitting);
		let jury = drawn(id);
		set_time(NOW + 2 * DAY - 1);
		assert_ok!(commit(jury[0], id, 700));
		set_time(NOW + 2 * DAY);
		assert_eq!(phase(id), Phase::Revealing { until: NOW + 4 * DAY });
		assert_noop!(commit(jury[1], id, 700), Error::<Test>::NotCommitting);
	});
}
