//! What somebody would try.

use crate::{mock::*, Error, HoldReason, Subject, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::{DAY, HOUR};

/// How long a block takes.
const BLOCK: u64 = 3_000;

#[test]
fn flash_deposit_earns_nothing_in_its_block_and_its_share_of_one_in_the_next() {
	ExtBuilder::default().build_and_execute(|| {
		// A thousand in each block.
		let farm = create(terms(), 28_800_000, 1);
		stake(ALICE, farm, 125);
		after(HOUR);
		stake(BOB, farm, 875);
		assert_ok!(Rewards::unstake_all(by(BOB), farm));
		assert_eq!(free(&GOLD, BOB), WEALTH);
		stake(BOB, farm, 875);
		after(HOUR + BLOCK);
		assert_ok!(Rewards::unstake_all(by(BOB), farm));
		assert_eq!(free(&GOLD, BOB) - WEALTH, 875, "less than one block's");
	});
}

#[test]
fn first_staker_after_a_long_time_and_last_one_before_the_end_earn_their_time() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 28_800 * 1_000 * 30, 30);
		after(30 * DAY - BLOCK);
		stake(BOB, farm, 1_000);
		after(30 * DAY);
		assert_ok!(Rewards::unstake_all(by(BOB), farm));
		assert_eq!(free(&GOLD, BOB) - WEALTH, 1_000, "one block, however long nobody had staked");
		assert_ok!(Rewards::close(by(FUNDER), farm));
		assert_eq!(free(&GOLD, FUNDER), WEALTH - 1_000);
	});
}

#[test]
fn wash_trading_moves_no_reward() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 100);
		stake(BOB, farm, 100);
		after(DAY);
		for _ in 0..50 {
			assert_ok!(Assets::transfer(by(BOB), SHARES_ID, CAROL, 1_000_000));
			assert_ok!(Assets::transfer(by(CAROL), SHARES_ID, BOB, 1_000_000));
		}
		after(50 * DAY);
		assert_eq!((claimable(ALICE, farm), claimable(BOB, farm)), (250, 250));
	});
}

#[test]
fn dust_earns_nothing_and_is_no_stake() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		for dust in [1, 2, 8, MIN_STAKE - 1] {
			assert_noop!(Rewards::stake(by(BOB), farm, dust), Error::<Test>::StakeTooSmall);
		}
		stake(BOB, farm, MIN_STAKE);
		for rest in [1, 8, MIN_STAKE - 1] {
			assert_noop!(
				Rewards::unstake(by(BOB), farm, MIN_STAKE - rest),
				Error::<Test>::StakeTooSmall
			);
		}
	});
}

#[test]
fn rounding_loops_win_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = Terms { min_stake: 1, ..loyal() };
		let (loops, quiet) = (create(terms.clone(), 1_000_000, 100), create(terms, 1_000_000, 100));
		for farm in [loops, quiet] {
			stake(ALICE, farm, 7);
			stake(BOB, farm, 13);
		}
		for round in 1..=400_u64 {
			after(round * HOUR);
			assert_ok!(Rewards::unstake(by(ALICE), loops, 1 + u128::from(round % 6)));
			stake(ALICE, loops, 1 + u128::from(round % 6));
			if round % 8 == 0 {
				let _ = Rewards::claim(by(ALICE), loops);
			}
		}
		let paid = free(&GOLD, ALICE) - WEALTH + claimable(ALICE, loops);
		assert!(paid <= claimable(ALICE, quiet), "{paid}");
		assert_eq!(claimable(BOB, loops), claimable(BOB, quiet), "nobody else loses by it");
	});
}

/// Holds of the stake and of the money to pay are of one asset on one account.
#[test]
fn reward_and_stake_of_the_same_asset_are_not_confused() {
	for asset in [SHARES, NATIVE, GOLD] {
		ExtBuilder::default().build_and_execute(|| {
			let terms =
				Terms { staked: Subject::Asset(asset.clone()), reward: asset.clone(), ..terms() };
			let farm = create(terms, 1_000, 100);
			stake(FUNDER, farm, 500);
			stake(ALICE, farm, 500);
			assert_eq!(held(HoldReason::Reward, &asset, FUNDER), 1_000);
			assert_eq!(held(HoldReason::Stake, &asset, FUNDER), 500);
			assert_eq!(farm_of(farm).total, 1_000, "what is to be paid is not staked");
			after(100 * DAY);
			assert_ok!(Rewards::unstake_all(by(ALICE), farm));
			assert_eq!(held(HoldReason::Stake, &asset, FUNDER), 500, "nobody is paid with stakes");
			assert_ok!(Rewards::unstake_all(by(FUNDER), farm));
			assert_ok!(Rewards::close(by(FUNDER), farm));
			let cost = 500;
			assert_eq!(free(&asset, ALICE), WEALTH + cost);
			assert_eq!(free(&asset, FUNDER), WEALTH - cost);
		});
	}
}

#[test]
fn funder_drains_nothing_that_can_be_earned() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 128);
		after(10 * DAY);
		let end = |days| NOW + days * DAY;
		// Take it back, close it, end it now, stretch it, dilute it, begin it again.
		assert_noop!(Rewards::reclaim(by(FUNDER), farm), Error::<Test>::NothingToReclaim);
		assert_noop!(Rewards::close(by(FUNDER), farm), Error::<Test>::FarmNotOver);
		assert_noop!(Rewards::stop(by(FUNDER), farm, end(10)), Error::<Test>::NoticeTooShort);
		assert_noop!(Rewards::top_up(by(FUNDER), farm, 1, end(1_000)), Error::<Test>::RateFalls);
		assert_noop!(Rewards::top_up(by(FUNDER), farm, 1, end(11)), Error::<Test>::RateFalls);
		// Move the money away, or let the issuer do it.
		let rest = WEALTH - 1_000;
		assert!(Assets::transfer(by(FUNDER), GOLD_ID, BOB, rest + 1).is_err());
		assert_ok!(Assets::transfer(by(FUNDER), GOLD_ID, BOB, rest - GOLD_MINIMUM));
		assert_ok!(Assets::burn(by(ISSUER), GOLD_ID, FUNDER, WEALTH));
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 1_000);
		// Stop it as fairly as there is.
		assert_ok!(Rewards::stop(by(FUNDER), farm, end(17)));
		after(100 * DAY);
		assert_eq!(claim(ALICE, farm), 170);
	});
}

#[test]
fn funder_gains_nothing_by_staking_and_leaving_in_its_own_farm() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(loyal(), 1_000, 100);
		stake(ALICE, farm, 100);
		stake(FUNDER, farm, 100);
		after(50 * DAY);
		assert_ok!(Rewards::unstake_all(by(FUNDER), farm));
		// It had paid for that itself; what Alice has earned is hers.
		assert_eq!(claimable(ALICE, farm), 156);
		after(100 * DAY);
		assert_eq!(claim(ALICE, farm), 250 + 500);
	});
}

#[test]
fn one_farm_never_pays_for_another() {
	ExtBuilder::default().build_and_execute(|| {
		let (small, large) = (create(terms(), 100, 10), create(terms(), 1_000_000, 10));
		let drawn = add_farm(program(1_000), SHARES, 1);
		for farm in [small, large, drawn] {
			stake(ALICE, farm, 100);
		}
		after(20 * DAY);
		assert_eq!(claim(ALICE, small), 100);
		assert_noop!(Rewards::claim(by(ALICE), small), Error::<Test>::NothingToClaim);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 1_000_000);
		assert_eq!((claim(ALICE, drawn), claim(ALICE, large)), (20_000, 1_000_000));
	});
}

#[test]
fn largest_amounts_do_not_overflow() {
	ExtBuilder::default().build_and_execute(|| {
		let huge = u128::MAX / 4;
		endow(SILVER, FUNDER, huge);
		endow(SHARES, ALICE, huge);
		let terms = Terms { reward: SILVER, min_stake: 1, ..terms() };
		let farm = create(terms.clone(), huge, 1_825);
		stake(BOB, farm, 1);
		after(1_000 * DAY);
		stake(ALICE, farm, huge);
		after(1_825 * DAY);
		assert_ok!(Rewards::unstake_all(by(BOB), farm));
		assert_ok!(Rewards::unstake_all(by(ALICE), farm));
		let paid = free(&SILVER, ALICE) + free(&SILVER, BOB) - 2 * WEALTH;
		assert!(paid <= huge && paid + 4 > huge, "{}", huge - paid);
		assert_ok!(Rewards::close(by(FUNDER), farm));
	});
}

#[test]
fn many_farms_and_stakers_change_nothing_of_one() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(1_000_000);
		let farms: Vec<_> = (0..200).map(|_| add_farm(program, SHARES, 1)).collect();
		stake(ALICE, farms[0], 100);
		after(10 * DAY);
		// One call settles one farm, and the others find their part when they are asked.
		assert_eq!(claim(ALICE, farms[0]), 50_000);
		stake(BOB, farms[199], 100);
		after(11 * DAY);
		assert_eq!(claim(BOB, farms[199]), 5_000);
	});
}

/// What funders call is weighed without the pots, and anybody can call it.
#[test]
fn calls_of_funders_make_no_pot_work() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = add_farm(program(1_000), SHARES, 1);
		stake(ALICE, farm, 100);
		after(10 * DAY);
		let end = NOW + 20 * DAY;
		assert_noop!(Rewards::top_up(by(BOB), farm, 1, end), Error::<Test>::NotFunded);
		assert_noop!(Rewards::stop(by(BOB), farm, end), Error::<Test>::NotFunded);
		assert_noop!(Rewards::reclaim(by(BOB), farm), Error::<Test>::NotFunded);
		assert_noop!(Rewards::close(by(BOB), farm), Error::<Test>::NotFunded);
		assert_eq!(Draws::get(), 0, "work that nobody has paid for");
		assert_eq!(claim(ALICE, farm), 10_000);
		assert_eq!(Draws::get(), 1);
	});
}

#[test]
fn issuer_of_what_is_staked_delays_and_takes_nothing() {
	use frame_support::traits::fungibles::Inspect;
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 500);
		// Freezing an account keeps it from sending, and it receives its stake all the same.
		assert_ok!(Assets::freeze(by(ISSUER), SHARES_ID, ALICE));
		assert_ok!(Rewards::unstake(by(ALICE), farm, 100));
		assert_ok!(Assets::block(by(ISSUER), SHARES_ID, ALICE));
		assert!(Rewards::unstake(by(ALICE), farm, 100).is_err());
		assert_ok!(Assets::thaw(by(ISSUER), SHARES_ID, ALICE));
		let room = u128::MAX - AllAssets::total_issuance(SHARES);
		assert_ok!(Assets::mint(by(ISSUER), SHARES_ID, ISSUER, room - 99));
		assert!(Rewards::unstake(by(ALICE), farm, 100).is_err());
		assert_ok!(Assets::burn(by(ISSUER), SHARES_ID, ISSUER, 1));
		assert_ok!(Rewards::unstake(by(ALICE), farm, 100));
		assert_ok!(Assets::burn(by(ISSUER), SHARES_ID, ALICE, WEALTH));
		assert_eq!(held(HoldReason::Stake, &SHARES, ALICE), 300);
	});
}

/// The other way round: whoever keeps the funder's account from moving keeps nobody from claiming.
#[test]
fn freezing_the_account_of_a_funder_keeps_nothing_back() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(terms(), 1_000, 100);
		stake(ALICE, farm, 512);
		after(10 * DAY);
		assert_ok!(Assets::freeze(by(ISSUER), GOLD_ID, FUNDER));
		assert_eq!(claim(ALICE, farm), 100);
		after(20 * DAY);
		assert_ok!(Assets::block(by(ISSUER), GOLD_ID, FUNDER));
		assert_eq!(claim(ALICE, farm), 100);
	});
}

/// Principal that is there for one block earns nothing, or its share of one.
#[test]
fn flash_principal_earns_nothing_in_its_block_and_its_share_of_one_in_the_next() {
	ExtBuilder::default().build_and_execute(|| {
		// A thousand in each block.
		let farm = create(seeded(), 28_800_000, 1);
		join(ALICE, farm, 125);
		after(HOUR);
		join(BOB, farm, 875);
		has_elsewhere(SEED, BOB, 0);
		assert_eq!(claimable(BOB, farm), 0);
		has_elsewhere(SEED, BOB, 875);
		after(HOUR + BLOCK);
		has_elsewhere(SEED, BOB, 0);
		assert_eq!(claim(BOB, farm), 875, "less than one block's");
		assert_eq!(farm_of(farm).stakers, 1);
	});
}

#[test]
fn who_joins_before_having_anything_is_refused_and_who_comes_back_late_earned_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = create(seeded(), 1_000, 100);
		assert_noop!(Rewards::join(by(BOB), farm), Error::<Test>::StakeTooSmall);
		join(ALICE, farm, 128);
		join(BOB, farm, 128);
		has_elsewhere(SEED, BOB, 0);
		after(50 * DAY);
		// A huge amount just before somebody asks.
		has_elsewhere(SEED, BOB, 1_000_000_000);
		assert_eq!((claimable(ALICE, farm), claimable(BOB, farm)), (500, 0));
		has_elsewhere(SEED, BOB, 0);
		assert_eq!((claimable(ALICE, farm), claimable(BOB, farm)), (500, 0));
	});
}

/// The program and the manager both pay for it, and neither pays twice.
#[test]
fn same_principal_counts_once_with_each_of_two_payers() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let (drawn, paid) = (add_seeded(program, 1), create(seeded(), 1_000, 100));
		for farm in [drawn, paid] {
			has_elsewhere(SEED, ALICE, 512);
			assert_ok!(Rewards::join(by(ALICE), farm));
			assert_noop!(Rewards::join(by(ALICE), farm), Error::<Test>::AlreadyJoined);
		}
		after(10 * DAY);
		assert_eq!((claim(ALICE, drawn), claim(ALICE, paid)), (1_000, 100));
		has_elsewhere(SEED, ALICE, 0);
		after(20 * DAY);
		assert_eq!((claimable(ALICE, drawn), claimable(ALICE, paid)), (0, 0));
	});
}

#[test]
fn strangers_can_make_no_change_elsewhere_dear() {
	ExtBuilder::default().build_and_execute(|| {
		let end = NOW + 100 * DAY;
		for who in [ALICE, BOB, CAROL, NEWCOMER] {
			let create = Rewards::create(by(who), seeded(), 1_000, NOW, end);
			assert_eq!(create, Err(Error::<Test>::NotManager.into()));
		}
		assert!(Rewards::farms_elsewhere(SEED).is_empty());
	});
}

#[test]
fn farm_of_a_program_is_not_removed_while_somebody_has_joined_it() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = add_seeded(program(100), 1);
		join(ALICE, farm, 256);
		after(10 * DAY);
		let root = RuntimeOrigin::root;
		assert_ok!(Rewards::set_multiplier(root(), farm, 0));
		assert_noop!(Rewards::close(root(), farm), Error::<Test>::FarmInUse);
		has_elsewhere(SEED, ALICE, 0);
		assert_noop!(Rewards::close(root(), farm), Error::<Test>::FarmInUse);
		assert_eq!(claim(ALICE, farm), 1_000 + STAKE_DEPOSIT);
		assert_ok!(Rewards::close(root(), farm));
		assert!(Rewards::farms_elsewhere(SEED).is_empty());
		// What comes after that counts nowhere.
		has_elsewhere(SEED, ALICE, 300);
	});
}

/// Who has closed everything elsewhere does not pay for ever for who is not there any more.
#[test]
fn what_is_forgotten_elsewhere_stops_counting() {
	ExtBuilder::default().build_and_execute(|| {
		let farm = add_seeded(program(100), 1);
		join(ALICE, farm, 256);
		after(10 * DAY);
		Managers::remove(SEED);
		has_elsewhere(SEED, ALICE, 0);
		after(20 * DAY);
		assert_eq!(claim(ALICE, farm), 1_000 + STAKE_DEPOSIT);
	});
}
