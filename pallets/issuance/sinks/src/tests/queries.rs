//! What can be read.

use crate::{mock::*, Burnt};
use codec::{Decode, Encode};
use frame_support::assert_ok;
use hanse_curve::time::DAY;

#[test]
fn queries_tell_what_waits_and_what_is_burnt() {
	build_and_execute(|| {
		assert_eq!((Sinks::pot(GOLD), Sinks::next_buy_back(GOLD)), (0, 0));
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(collect(ALICE, &NATIVE, 1_000));
		// All but the minimum, which keeps the pot open.
		assert_eq!((in_pot(&GOLD), Sinks::pot(GOLD)), (1_500, 1_495));
		assert_ok!(buy_back(&GOLD));
		assert_eq!((Sinks::pot(GOLD), Sinks::pot(SILVER)), (1_122, 0));
		assert_eq!(Sinks::next_buy_back(GOLD), NOW + DAY);
		assert_eq!(Sinks::next_buy_back(SILVER), 0);
		let burnt = Burnt { fees: 0, commission: 150, bought_back: 186 };
		assert_eq!(Sinks::burnt(), burnt);
		assert_eq!(Burnt::decode(&mut &burnt.encode()[..]), Ok(burnt));
	});
}

#[test]
fn queries_of_assets_that_are_not_there_find_nothing() {
	build_and_execute(|| {
		for asset in [NATIVE, Asset::WithId(404)] {
			assert_eq!((Sinks::pot(asset.clone()), Sinks::next_buy_back(asset)), (0, 0));
		}
	});
}

#[test]
fn every_asset_has_a_pot_of_its_own() {
	build_and_execute(|| {
		let ids = [0, 1, 2, 256, 65_536, 16_777_216, u32::MAX];
		let pots = ids.map(|id| Sinks::pot_account(&Asset::WithId(id)));
		let all: std::collections::BTreeSet<_> = pots.iter().collect();
		assert_eq!(all.len(), ids.len());
		assert!(!all.contains(&Sinks::pot_account(&NATIVE)));
	});
}
