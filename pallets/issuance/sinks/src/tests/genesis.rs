//! The shares of the first block.

use crate::{mock::*, GenesisConfig};
use sp_runtime::Perbill;
use std::panic::{catch_unwind, AssertUnwindSafe};

fn shares(fee_burn: Perbill, buy_back: Perbill) -> GenesisConfig<Test> {
	GenesisConfig { fee_burn, buy_back, ..Default::default() }
}

fn complaint(genesis: GenesisConfig<Test>) -> String {
	let panic = match catch_unwind(AssertUnwindSafe(|| with_genesis(genesis))) {
		Ok(_) => panic!("the genesis was accepted"),
		Err(panic) => panic,
	};
	panic.downcast_ref::<String>().expect("it says something").clone()
}

#[test]
fn genesis_burns_no_fees_and_fifteen_percent_of_commissions_by_default() {
	build_and_execute(|| {
		assert_eq!(Sinks::fee_burn_share(), Perbill::zero());
		assert_eq!(Sinks::buy_back_share(), percent(15));
		assert_eq!(Sinks::burnt(), Default::default());
	});
	// The same where the pallet came later than the genesis.
	sp_io::TestExternalities::default().execute_with(|| {
		assert_eq!(Sinks::fee_burn_share(), Perbill::zero());
		assert_eq!(Sinks::buy_back_share(), percent(15));
	});
}

#[test]
fn genesis_sets_the_shares_up_to_the_bounds() {
	with_genesis(shares(percent(50), percent(40))).execute_with(|| {
		assert_eq!(Sinks::fee_burn_share(), percent(50));
		assert_eq!(Sinks::buy_back_share(), percent(40));
		check_invariants();
	});
}

#[test]
fn genesis_refuses_shares_above_the_bounds() {
	let above = Perbill::from_parts(500_000_001);
	assert_eq!(
		complaint(shares(above, percent(15))),
		"sinks: 50.0000001% of fees cannot be burnt, at most 50%"
	);
	assert_eq!(
		complaint(shares(percent(1), percent(41))),
		"sinks: 41% of commissions cannot buy back, at most 40%"
	);
}

#[test]
fn genesis_reads_from_json() {
	let genesis: GenesisConfig<Test> =
		serde_json::from_str(r#"{ "feeBurn": 100000000, "buyBack": 200000000 }"#)
			.expect("it is a genesis");
	assert_eq!((genesis.fee_burn, genesis.buy_back), (percent(10), percent(20)));
}
