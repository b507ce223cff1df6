use crate::{mock::*, Error, Event, Phase, Vote};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn reveal_opens_what_was_sealed() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let jury = drawn(id);
		assert_ok!(commit(jury[0], id, 700));
		assert_ok!(commit(jury[1], id, 1_001));
		assert_noop!(reveal(jury[0], id, 700), Error::<Test>::NotRevealing);
		wait(2 * DAY);
		events();
		assert_noop!(reveal(jury[0], id, 701), Error::<Test>::SealDiffers);
		let salted = Contributions::reveal(signed(jury[0]), id, 700, [9; 32]);
		assert_noop!(salted, Error::<Test>::SealDiffers);
		assert_ok!(reveal(jury[0], id, 700));
		assert_eq!(events(), [Event::Revealed { claim: id, juror: jury[0], score: 700 }]);
		assert_eq!(claim(id).jury[0].vote, Vote::Open(700));
		assert_noop!(reveal(jury[0], id, 700), Error::<Test>::NothingSealed);
		assert_noop!(reveal(jury[2], id, 700), Error::<Test>::NothingSealed);
		assert_noop!(reveal(jury[1], id, 1_001), Error::<Test>::ScoreOutOfRange);
		assert_noop!(reveal(ALICE, id, 700), Error::<Test>::NotInJury);
		assert_noop!(reveal(jury[0], id + 1, 700), Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn reveal_has_its_time() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		assert_noop!(reveal(JUROR, id, 700), Error::<Test>::NotRevealing);
		let jury = drawn(id);
		for who in &jury[..2] {
			assert_ok!(commit(*who, id, 1_000));
		}
		set_time(NOW + 4 * DAY - 1);
		assert_ok!(reveal(jury[0], id, 1_000));
		set_time(NOW + 4 * DAY);
		assert_noop!(reveal(jury[1], id, 1_000), Error::<Test>::NotRevealing);
	});
}

#[test]
fn vote_is_over_when_all_have_revealed() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		drawn(id);
		vote(id, &[700; 9]);
		assert_eq!(phase(id), Phase::Counting);
		let other = submitted(ALICE, 1_000);
		drawn(other);
		vote(other, &[700; 8]);
		assert_eq!(phase(other), Phase::Revealing { until: NOW + 6 * DAY });
	});
}
