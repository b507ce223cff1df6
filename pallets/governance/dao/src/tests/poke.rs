use crate::{mock::*, Content, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Choice, Phase, Tally};
use hanse_curve::time::{DAY, HOUR};

fn poke(id: u64) -> sp_runtime::DispatchResult {
	Dao::poke(signed(DAVE), id)
}

#[test]
fn rejected_proposal_ends_and_returns_its_deposit_once() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR + 10 * DAY - 1);
		assert_noop!(poke(id), Error::<Test>::NothingChanged);
		after(2 * HOUR + 10 * DAY);
		events();
		assert_ok!(poke(id));
		let phase = Phase::Rejected;
		let ended = Event::Ended {
			proposal: id,
			phase,
			tally: Tally::default(),
			proposer: EVE,
			deposit: DEPOSIT,
		};
		assert_eq!(events(), [Event::Progressed { proposal: id, phase }, ended]);
		assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (WEALTH, 0));
		assert_noop!(poke(id), Error::<Test>::ProposalNotFound);
	});
}

#[test]
fn poke_writes_down_what_has_happened() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		// Thirty percent take part, all for it: enough halfway through.
		voted(BOB, id, Choice::Aye);
		assert_noop!(poke(id), Error::<Test>::NothingChanged);
		events();
		let since = NOW + 2 * HOUR + 5 * DAY;
		set_time(since + HOUR);
		assert_ok!(poke(id));
		let phase = Phase::Confirming { until: since + DAY };
		assert_eq!(events(), [Event::Progressed { proposal: id, phase }]);
		assert_noop!(poke(id), Error::<Test>::NothingChanged);
		set_time(since + DAY);
		assert_ok!(poke(id));
		let phase = Phase::Enacting { until: since + DAY + 6 * HOUR };
		assert_eq!(events(), [Event::Progressed { proposal: id, phase }]);
	});
}

#[test]
fn text_ends_when_it_is_approved() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let text = Some(statement("We should meet on Mondays."));
		assert_ok!(Dao::submit(signed(EVE), 0, GENERAL, Content::Text, text));
		after(2 * HOUR);
		voted(ALICE, 0, Choice::Aye);
		after(2 * HOUR + DAY);
		assert_noop!(execute(0), Error::<Test>::NotApproved);
		events();
		assert_ok!(poke(0));
		let phase = Phase::Enacting { until: NOW + 2 * HOUR + DAY + 6 * HOUR };
		assert!(events().iter().any(|event| matches!(
			event,
			Event::Ended { proposal: 0, phase: ended, .. } if *ended == phase
		)));
		assert_eq!(deposited(EVE), 0);
	});
}

#[test]
fn approved_proposal_expires() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = approved(GENERAL, &remark());
		assert_ok!(poke(id));
		set_time(Timestamp::get() + 5 * DAY - 1);
		assert_noop!(poke(id), Error::<Test>::NothingChanged);
		set_time(Timestamp::get() + 1);
		assert_noop!(execute(id), Error::<Test>::TooLate);
		assert_ok!(poke(id));
		assert_eq!((free(&NATIVE, EVE), deposited(EVE)), (WEALTH, 0));
	});
}
