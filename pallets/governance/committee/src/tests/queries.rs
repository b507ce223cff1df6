use crate::{mock::*, Action, Listed, Phase};
use frame_support::assert_ok;
use hanse_curve::time::DAY;
use sp_core::H256;

#[test]
fn phase_follows_the_clock() {
	ExtBuilder::default().with_four().build_and_execute(|| {
		opened(6);
		for (moment, expected) in [
			(0, Phase::Candidacy { until: NOW + COMMITS }),
			(COMMITS - 1, Phase::Candidacy { until: NOW + COMMITS }),
			(COMMITS, Phase::Committing { until: NOW + REVEALS }),
			(REVEALS - 1, Phase::Committing { until: NOW + REVEALS }),
			(REVEALS, Phase::Revealing { until: NOW + COUNTS }),
			(COUNTS - 1, Phase::Revealing { until: NOW + COUNTS }),
			(COUNTS, Phase::Counting { given: 0, seats: 40, page: 0, pages: 0 }),
		] {
			after(moment);
			assert_eq!(phase(), expected);
		}
		counted();
		assert_eq!(phase(), Phase::Closed { from: 0 });
	});
}

#[test]
fn everything_can_be_read() {
	ExtBuilder::default().with_four().with_committee().build_and_execute(|| {
		assert_ok!(Committee::open(root()));
		assert_ok!(Committee::stand(signed(FIRST)));
		assert_eq!(Committee::election().expect("it runs").number, 1);
		assert_eq!(Committee::candidates()[0].who, FIRST);
		assert_eq!(Committee::committee().expect("it is there").seats.len(), 30);
		assert_eq!(Committee::bond_of(FIRST).expect("it is there").amount, BOND);
		assert_eq!(Committee::bond_of(EVE), None);
		after(COMMITS);
		assert_ok!(commit(ALICE, of([0])));
		assert_eq!(Committee::ballot_of(ALICE).expect("it is there").deposit, DEPOSIT);
		assert_eq!(Committee::ballot_of(BOB), None);
		let hash = H256([1; 32]);
		assert_ok!(Committee::approve_upgrade(signed(200), hash));
		assert_eq!(Committee::core()[0].intents[0].action, Action::Upgrade(hash));
		for who in 201..203 {
			assert_ok!(Committee::approve_upgrade(signed(who), hash));
		}
		let until = NOW + COMMITS + PERIODS.whitelist;
		assert_eq!(Committee::whitelisted(), [Listed { hash, until }]);
		set_time(until);
		assert_eq!(Committee::whitelisted(), []);
		after(100 * DAY);
		assert!(Committee::is_in_office());
	});
}
