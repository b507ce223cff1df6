use crate::{mock::*, GenesisConfig, HoldReason, Kind, List, Rewards, Terms};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Why a genesis is refused.
fn complaint(builder: ExtBuilder) -> String {
	let built = catch_unwind(AssertUnwindSafe(|| builder.build()));
	let Err(panic) = built else { panic!("the genesis is accepted") };
	panic.downcast_ref::<String>().cloned().expect("it says why")
}

#[test]
fn genesis_has_rewards_and_jurors() {
	ExtBuilder::default().closed().build_and_execute(|| {
		assert_eq!(Rewards::<Test>::get(Kind::Code), Some(terms()));
		assert_eq!(Rewards::<Test>::get(Kind::Report), None);
		let list = List::<Test>::get();
		assert_eq!(list.iter().map(|listed| listed.who).collect::<Vec<_>>(), jurors());
		assert!(list.iter().all(|listed| listed.from == 0 && listed.until.is_none()));
		assert_eq!(held(HoldReason::Juror, &NATIVE, JUROR), BOND);
		assert_eq!(System::providers(&pot()), 1);
	});
}

/// Where nobody has an identity yet, an account is enough.
#[test]
fn genesis_jurors_need_no_identity() {
	ExtBuilder::default().with_jurors(vec![NOBODY]).build_and_execute(|| {
		assert_eq!(List::<Test>::get()[0].identity, None);
	});
}

#[test]
fn genesis_can_be_empty() {
	ExtBuilder::default().with_rewards(vec![]).with_jurors(vec![]).closed().build_and_execute(
		|| {
			assert_eq!(Rewards::<Test>::iter().count(), 0);
			assert!(List::<Test>::get().is_empty());
		},
	);
}

#[test]
fn genesis_is_refused_with_a_reason() {
	let free = Terms { fee: 0, ..terms() };
	let builder = || ExtBuilder::default().closed();
	for (builder, reason) in [
		(builder().with_rewards(vec![(Kind::Code, free)]), "FeeTooSmall"),
		(builder().with_jurors(vec![JUROR, JUROR]), "AlreadyJuror"),
		(builder().with_jurors(vec![JUROR, JUROR + ALIAS]), "IdentityTaken"),
		(builder().with_jurors(vec![77]), "FundsUnavailable"),
	] {
		let complaint = complaint(builder);
		assert!(complaint.contains(reason), "{complaint}");
	}
}

#[test]
fn genesis_reads_from_json() {
	let config: GenesisConfig<Test> = serde_json::from_str(
		r#"{
			"rewards": [
				["code", { "asset": { "WithId": 1 }, "fee": 20,
					"reward": { "money": { "most": 20000 } } }],
				["other", { "asset": { "WithId": 1 }, "fee": 20, "reward": "voucher" }]
			],
			"jurors": [100, 101]
		}"#,
	)
	.expect("it is a genesis");
	assert_eq!(config.rewards, vec![(Kind::Code, terms()), (Kind::Other, prize())]);
	assert_eq!(config.jurors, vec![100, 101]);
}
