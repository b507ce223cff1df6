use crate::{mock::*, Phase, Vote};
use frame_support::assert_ok;
use hanse_curve::time::DAY;

#[test]
fn epoch_can_be_read() {
	ExtBuilder::default().build_and_execute(|| {
		let status = Contributions::epoch_status(GOLD).expect("it was opened");
		assert_eq!((status.epoch, status.ends, status.open), (EPOCH, NOW + 30 * DAY, true));
		assert_eq!(status.fund, fund());
		wait(30 * DAY);
		let status = Contributions::epoch_status(GOLD).expect("it was opened");
		assert_eq!((status.epoch, status.open), (EPOCH + 1, false));
		assert_eq!(Contributions::epoch_status(NATIVE), None);
		assert_eq!(Contributions::pot_account(), pot());
	});
}

#[test]
fn claims_and_duties_can_be_read() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		let status = Contributions::claim_status(id).expect("it has not ended");
		assert_eq!(status.phase, Phase::Waiting { until: NOW + 7 * DAY });
		assert_eq!(Contributions::claim_status(id + 1), None);
		let one = drawn(id)[0];
		let duties = Contributions::duties_of(one);
		assert_eq!(duties.len(), 1);
		assert_eq!((duties[0].claim, duties[0].vote), (id, Vote::Missing));
		assert_eq!(duties[0].phase, Phase::Committing { until: NOW + 2 * DAY });
		assert_eq!(Contributions::duties_of(ALICE), vec![]);
		assert_eq!(Contributions::juror(one).map(|juror| juror.duties), Some(1));
		assert_eq!(Contributions::juror(ALICE), None);
		vote(id, &[500; 9]);
		assert_eq!(Contributions::duties_of(one)[0].phase, Phase::Counting);
		assert_ok!(Contributions::settle(signed(DAVE), id));
		// It sits in the jury, and has nothing to do any more.
		assert_eq!(Contributions::duties_of(one), vec![]);
		let status = Contributions::claim_status(id).expect("it has not ended");
		assert_eq!(status.phase, Phase::Challengeable { score: 500, until: NOW + 7 * DAY });
		wait(5 * DAY);
		let status = Contributions::claim_status(id).expect("it has not ended");
		assert_eq!(status.phase, Phase::Collectable { score: 500, until: NOW + 37 * DAY });
		wait(30 * DAY);
		let status = Contributions::claim_status(id).expect("it has not ended");
		assert_eq!(status.phase, Phase::Expired);
	});
}

#[test]
fn jurors_that_can_be_drawn_are_counted() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(u64::from(Contributions::juror_count()), JURORS);
		assert_ok!(Contributions::enlist(signed(JUROR + JURORS)));
		assert_ok!(Contributions::retire(signed(JUROR)));
		assert_ok!(Contributions::retire(signed(JUROR + 1)));
		assert_eq!(u64::from(Contributions::juror_count()), JURORS);
		fresh_seed();
		assert_eq!(u64::from(Contributions::juror_count()), JURORS - 1);
	});
}
