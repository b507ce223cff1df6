//! Grants that exist from the first block.

use crate::{mock::*, Error, GenesisConfig, GenesisGrant, GrantCount, GrantStatus};
use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use hanse_curve::{
	time::{DAY, END_OF_2140, FOUR_YEARS},
	Halving, Release,
};
use sp_runtime::DispatchError;
use std::panic::{catch_unwind, AssertUnwindSafe};

fn entry(beneficiary: u64, asset: Asset, amount: u128) -> GenesisGrant<u64, Asset> {
	let release = hundred_days();
	GenesisGrant { beneficiary, asset, amount, release, revocable: true, advance: 0 }
}

/// What building a genesis with this entry says.
fn complaint(builder: ExtBuilder) -> String {
	let panic = match catch_unwind(AssertUnwindSafe(|| builder.build())) {
		Ok(_) => panic!("the genesis was accepted"),
		Err(panic) => panic,
	};
	panic.downcast_ref::<String>().expect("it says something").clone()
}

#[test]
fn genesis_names_the_entry_that_cannot_be_funded() {
	let builder = ExtBuilder::default()
		.with_grant(entry(BOB, NATIVE, 1_000))
		.with_grant(entry(BOB, NATIVE, WEALTH));
	let complaint = complaint(builder);
	for part in ["grants: genesis entry 1", "1000000 of Native for 2", "Underfunded"] {
		assert!(complaint.contains(part), "{complaint}");
	}
}

#[test]
fn genesis_names_the_entry_that_makes_no_sense() {
	let cases = [
		(entry(STRANGER, NATIVE, 1_000), "NoAccount"),
		(entry(BOB, Asset::WithId(404), 1_000), "UnknownAsset"),
		(entry(BOB, NATIVE, 1), "AmountTooSmall"),
		(
			GenesisGrant {
				release: Release::Linear { start: 2, end: 1 },
				..entry(BOB, NATIVE, 1_000)
			},
			"EndBeforeStart",
		),
	];
	for (entry, error) in cases {
		let complaint = complaint(ExtBuilder::default().with_grant(entry));
		assert!(complaint.contains("entry 0") && complaint.contains(error), "{complaint}");
	}
	let full = (0..=MAX_GRANTS)
		.fold(ExtBuilder::default(), |all, _| all.with_grant(entry(BOB, NATIVE, 1_000)));
	assert!(complaint(full).contains("entry 6"));
}

#[test]
fn genesis_holds_the_amount_on_the_beneficiarys_account() {
	let builder = ExtBuilder::default()
		.with_grant(entry(BOB, NATIVE, 1_000))
		.with_grant(entry(BOB, GOLD, 2_000));
	builder.build_and_execute(|| {
		assert_eq!((free(&NATIVE, BOB), held(&NATIVE, BOB)), (WEALTH - 1_000, 1_000));
		assert_eq!((free(&GOLD, BOB), held(&GOLD, BOB)), (WEALTH - 2_000, 2_000));
		assert_eq!(GrantCount::<Test>::get(BOB), 2);
		assert_eq!((deposited(BOB), deposited(POT)), (0, 0));
		after(50 * DAY);
		assert_ok!(Grants::revoke(RuntimeOrigin::root(), BOB, 1));
		assert_eq!((free(&GOLD, POT), held(&GOLD, BOB)), (WEALTH + 1_000, 1_000));
	});
}

/// An account that has nothing but its grant keeps the existential deposit free, as an advance.
#[test]
fn genesis_advances_the_existential_deposit() {
	let builder = ExtBuilder::default()
		.with_balance(STRANGER, 1_500)
		.with_grant(entry(STRANGER, NATIVE, 500))
		.with_grant(entry(STRANGER, NATIVE, 1_000));
	builder.build_and_execute(|| {
		let claim = |id| Grants::claim(RuntimeOrigin::signed(DAVE), STRANGER, id);
		assert_eq!(Balances::total_balance(&STRANGER), 1_500);
		assert_eq!((free(&NATIVE, STRANGER), held(&NATIVE, STRANGER)), (ED, 1_490));
		// One per cent is due, and has been paid.
		after(DAY);
		assert_noop!(claim(1), Error::<Test>::NothingToClaim);
		after(2 * DAY);
		assert_ok!(claim(1));
		assert_eq!((free(&NATIVE, STRANGER), held(&NATIVE, STRANGER)), (20, 1_480));
		after(100 * DAY);
		assert_ok!(claim(0));
		assert_ok!(claim(1));
		assert_eq!((free(&NATIVE, STRANGER), held(&NATIVE, STRANGER)), (1_500, 0));
	});
}

#[test]
fn genesis_advances_no_more_than_the_account_needs() {
	// The free existential deposit is an advance on the first entry; the second would spend it
	// again.
	let builder = ExtBuilder::default()
		.with_balance(STRANGER, 1_000)
		.with_grant(entry(STRANGER, NATIVE, 1_000))
		.with_grant(entry(STRANGER, NATIVE, ED));
	let complaint = complaint(builder);
	assert!(complaint.contains("entry 1") && complaint.contains("Underfunded"), "{complaint}");
	let error = DispatchError::from(Error::<Test>::Underfunded);
	assert!(complaint.contains(&format!("{error:?}")), "{complaint}");
}

/// What the genesis pays in advance is not held, and the first claims wait until as much is due.
#[test]
fn genesis_advances_what_the_entry_says() {
	let grant = GenesisGrant { advance: 30, ..entry(STRANGER, NATIVE, 1_000) };
	// A part of the advance can be paid to somebody else.
	let builder = ExtBuilder::default().with_balance(STRANGER, 995).with_grant(grant);
	builder.build_and_execute(|| {
		let claim = || Grants::claim(RuntimeOrigin::signed(DAVE), STRANGER, 0);
		assert_eq!((free(&NATIVE, STRANGER), held(&NATIVE, STRANGER)), (25, 970));
		after(3 * DAY);
		assert_noop!(claim(), Error::<Test>::NothingToClaim);
		after(4 * DAY);
		assert_ok!(claim());
		assert_eq!((free(&NATIVE, STRANGER), held(&NATIVE, STRANGER)), (35, 960));
		after(100 * DAY);
		assert_ok!(claim());
		assert_eq!((free(&NATIVE, STRANGER), held(&NATIVE, STRANGER)), (995, 0));
	});
}

#[test]
fn genesis_refuses_an_advance_that_is_too_large() {
	for (amount, advance) in [(1_000, MAX_ADVANCE + 1), (50, 50), (50, 51)] {
		let grant = GenesisGrant { advance, ..entry(BOB, NATIVE, amount) };
		let complaint = complaint(ExtBuilder::default().with_grant(grant));
		let error = DispatchError::from(Error::<Test>::AdvanceTooLarge);
		assert!(complaint.contains(&format!("{error:?}")), "{complaint}");
	}
	let grant = GenesisGrant { advance: MAX_ADVANCE, ..entry(BOB, NATIVE, 1_000) };
	ExtBuilder::default().with_grant(grant).build_and_execute(|| {
		assert_eq!(held(&NATIVE, BOB), 1_000 - MAX_ADVANCE);
	});
}

#[test]
fn advance_stays_with_the_beneficiary_when_revoked() {
	let builder = ExtBuilder::default()
		.with_balance(STRANGER, 1_000)
		.with_grant(entry(STRANGER, NATIVE, 1_000));
	builder.build_and_execute(|| {
		assert_ok!(Grants::revoke(RuntimeOrigin::root(), STRANGER, 0));
		assert_eq!((free(&NATIVE, POT), free(&NATIVE, STRANGER)), (WEALTH + 990, 10));
	});
}

/// The clock stands at zero in the genesis, and a curve to 2140 is further away than any horizon.
#[test]
fn genesis_accepts_a_curve_that_ends_with_2140() {
	let release = Release::Curve(Halving { start: NOW, end: END_OF_2140, epoch: FOUR_YEARS });
	let curve = GenesisGrant { release, ..entry(BOB, NATIVE, 1_000) };
	ExtBuilder::default().with_grant(curve).build_and_execute(|| {
		after(FOUR_YEARS);
		assert_ok!(Grants::claim(RuntimeOrigin::signed(BOB), BOB, 0));
		assert_eq!(held(&NATIVE, BOB), 500);
		set_time(END_OF_2140);
		let [GrantStatus { claimable: 500, .. }] = Grants::grants_of(BOB)[..] else {
			panic!("the rest is due")
		};
	});
}

#[test]
fn genesis_reads_from_json() {
	let config: GenesisConfig<Test> = serde_json::from_str(
		r#"{ "grants": [
			{ "beneficiary": 2, "asset": "Native", "amount": 1000, "release": "immediate",
			  "revocable": false, "advance": 7 },
			{ "beneficiary": 3, "asset": { "WithId": 1 }, "amount": 2000,
			  "release": { "cliffLinear": { "cliff": 5, "length": 6 } }, "revocable": true }
		] }"#,
	)
	.expect("it is a genesis");
	assert_eq!(
		config.grants,
		vec![
			GenesisGrant {
				release: Release::Immediate,
				revocable: false,
				advance: 7,
				..entry(BOB, NATIVE, 1_000)
			},
			GenesisGrant {
				release: Release::CliffLinear { cliff: 5, length: 6 },
				..entry(CAROL, GOLD, 2_000)
			},
		]
	);
}
