//! The published emission, to the unit, through the pallet.

use crate::mock::*;
use hanse_curve::time::{DAY, END_OF_2140, FOUR_YEARS, YEAR};

#[test]
fn curve_meets_the_published_amounts() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(START + 3 * YEAR);
		assert_eq!(minted(PRIVATE), coins(2_000_000));

		block_at(START + FOUR_YEARS);
		assert_eq!(minted(TEAM), coins(5_000_000));
		assert_eq!(minted(PRIVATE), coins(2_000_000));
		assert_eq!(minted(LIQUIDITY), coins(15_000_000));
		assert_eq!(minted(MINING), coins(29_000_000));

		block_at(START + 2 * FOUR_YEARS);
		assert_eq!(minted(LIQUIDITY), coins(22_500_000));

		block_at(END_OF_2140 - 1);
		assert!(issuance() < coins(100_000_000));
		block_at(END_OF_2140 - 1 + DAY);
		assert_eq!(minted(TEAM), coins(10_000_000));
		assert_eq!(minted(LIQUIDITY), coins(30_000_000));
		assert_eq!(minted(MINING), coins(58_000_000));
		assert_eq!(issuance(), coins(100_000_000));
	});
}

#[test]
fn curve_ends_exactly_at_the_last_moment() {
	ExtBuilder::metamart().build_and_execute(|| {
		block_at(END_OF_2140 - DAY);
		assert!(minted(MINING) < coins(58_000_000));
		block_at(END_OF_2140);
		assert_eq!(minted(MINING), coins(58_000_000));
		assert_eq!(minted(LIQUIDITY), coins(30_000_000));
		assert_eq!(minted(TEAM), coins(10_000_000));
	});
}

#[test]
fn curve_is_exact_when_stepped_a_thousand_times() {
	ExtBuilder::metamart().build_and_execute(|| {
		let stride = (END_OF_2140 - START) / 997;
		for i in 0..=998 {
			block_at(START + i * stride);
			assert!(minted(LIQUIDITY) <= coins(30_000_000));
		}
		assert_eq!(issuance(), coins(100_000_000));
	});
}
