//! What can be read.

use crate::{mock::*, Stakes, MAX_PAGE};
use hanse_curve::time::DAY;
use sp_runtime::StateVersion::V1;

#[test]
fn farm_shows_what_it_pays_now() {
	ExtBuilder::default().build_and_execute(|| {
		let (paid, drawn) = (create(terms(), 1_000, 100), add_farm(program(90), SHARES, 2));
		add_farm(0, SILVER, 1);
		let status = Rewards::farm_status(paid).expect("it exists");
		assert_eq!((status.daily, status.end), (10, Some(NOW + 100 * DAY)));
		let status = Rewards::farm_status(drawn).expect("it exists");
		assert_eq!((status.id, status.daily, status.end), (drawn, 60, None));
		after(100 * DAY);
		assert_eq!(Rewards::farm_status(paid).expect("it exists").daily, 0);
		assert_eq!(Rewards::farm_status(99), None);
	});
}

#[test]
fn farms_are_shown_by_the_page() {
	ExtBuilder::default().build_and_execute(|| {
		for _ in 0..MAX_PAGE + 5 {
			create(terms(), 10, 100);
		}
		let ids = |from, count| -> Vec<_> {
			Rewards::farms(from, count).into_iter().map(|status| status.id).collect()
		};
		assert_eq!(ids(3, 2), [3, 4]);
		assert_eq!(ids(0, u32::MAX).len() as u32, MAX_PAGE);
		assert_eq!(ids(MAX_PAGE.into(), u32::MAX), [100, 101, 102, 103, 104]);
		assert!(ids(u64::MAX, 5).is_empty());
	});
}

#[test]
fn asking_changes_nothing_and_says_what_a_claim_pays() {
	ExtBuilder::default().build_and_execute(|| {
		let (paid, drawn) = (create(loyal(), 1_000, 100), add_farm(program(100), SHARES, 2));
		stake(ALICE, paid, 100);
		stake(ALICE, drawn, 200);
		after(50 * DAY);
		let root = sp_io::storage::root(V1);
		let positions = Rewards::positions_of(ALICE);
		let said: Vec<_> = positions.iter().map(|it| (it.farm, it.claimable, it.pending)).collect();
		assert_eq!(said.len(), 2);
		assert!(said.contains(&(paid, 312, 188)) && said.contains(&(drawn, 5_000, 0)));
		assert_eq!(Rewards::claimable(ALICE, paid), 312);
		assert_eq!(Rewards::claimable(BOB, paid), 0);
		Rewards::farms(0, 10);
		assert_eq!(sp_io::storage::root(V1), root);
		assert_eq!((claim(ALICE, paid), claim(ALICE, drawn)), (312, 5_000));
		assert_eq!(Rewards::staked_of(ALICE, SHARES), 300);
		assert_eq!(<Rewards as Stakes<_, _>>::staked(&ALICE, &SHARES), 300);
		assert_eq!(<Rewards as Stakes<_, _>>::staked(&ALICE, &GOLD), 0);
		assert_eq!(Rewards::staked_since(ALICE, SHARES, NOW), 300);
		assert_eq!(Rewards::staked_since(ALICE, SHARES, NOW - 1), 0);
		assert!(Rewards::farms_elsewhere(SEED).is_empty());
	});
}
