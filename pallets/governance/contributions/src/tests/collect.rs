use crate::{
	self as pallet_contributions, mock::*, Claims, Error, Event, HoldReason, Kind, OpenClaims,
	Usage, Usages,
};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use sp_runtime::DispatchError;

fn collect(id: u64) -> sp_runtime::DispatchResult {
	Contributions::collect(signed(DAVE), id)
}

#[test]
fn collect_pays_the_part_that_was_judged() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, 9_999);
		judged(id, &[333; 9]);
		wait(5 * DAY);
		events();
		assert_ok!(collect(id));
		// 3,329.667, rounded down.
		let (amount, deposit) = (3_329, DEPOSIT);
		let collected =
			Event::Collected { claim: id, claimant: ALICE, amount, voucher: false, deposit };
		assert_eq!(events(), [collected]);
		assert_eq!((free(&GOLD, ALICE), free(&NATIVE, ALICE)), (WEALTH + amount, WEALTH));
		assert!(!Claims::<Test>::contains_key(id));
		assert_eq!(OpenClaims::<Test>::get(), 0);
		let spent = amount + 10 * FEE;
		assert_eq!((fund().left, fund().reserved, fund().paid), (BUDGET - spent, 0, spent));
		// What was won counts against the share of the person, not what was asked.
		let usage = Usage { epoch: EPOCH, asked: amount, open: 0 };
		assert_eq!(Usages::<Test>::get(GOLD, ALICE), usage);
		assert_noop!(collect(id), Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn collect_has_its_time() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		assert_noop!(collect(id), Error::<Test>::NotCollectable);
		judged(id, &[333; 9]);
		wait(5 * DAY - 1);
		assert_noop!(collect(id), Error::<Test>::NotCollectable);
		wait(30 * DAY + 1);
		assert_noop!(collect(id), Error::<Test>::NotCollectable);
		set_time(Timestamp::get() - 1);
		assert_ok!(collect(id));
	});
}

#[test]
fn collect_takes_the_deposit_of_what_is_worth_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		judged(id, &[99; 9]);
		wait(5 * DAY);
		events();
		let had = free(&NATIVE, TREASURY);
		assert_ok!(collect(id));
		let rejected = Event::Rejected { claim: id, claimant: ALICE, deposit: DEPOSIT };
		assert_eq!(events(), [rejected]);
		assert_eq!(free(&NATIVE, TREASURY), had + DEPOSIT);
		assert_eq!((free(&NATIVE, ALICE), free(&GOLD, ALICE)), (WEALTH - DEPOSIT, WEALTH));
		assert_eq!(held(HoldReason::Claim, &NATIVE, ALICE), 0);
		assert_eq!(fund().left, BUDGET - 10 * FEE);
		assert!(!Usages::<Test>::contains_key(GOLD, ALICE));
		// The least score that is worth something.
		let id = submitted(ALICE, MOST);
		judged(id, &[100; 9]);
		wait(5 * DAY);
		assert_ok!(collect(id));
		assert_eq!(free(&GOLD, ALICE), WEALTH + MOST / 10);
	});
}

#[test]
fn collect_issues_a_voucher() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Contributions::submit(signed(ALICE), Kind::Other, evidence(), 0));
		judged(0, &[800; 9]);
		wait(5 * DAY);
		events();
		assert_ok!(collect(0));
		let (amount, deposit) = (0, DEPOSIT);
		let collected =
			Event::Collected { claim: 0, claimant: ALICE, amount, voucher: true, deposit };
		assert_eq!(events(), [collected]);
		let issued = vec![(ALICE, 0, 800, evidence().uri.to_vec())];
		assert_eq!(Issued::get(), Some(issued));
		assert_eq!((free(&GOLD, ALICE), free(&NATIVE, ALICE)), (WEALTH, WEALTH));
		assert!(!Usages::<Test>::contains_key(GOLD, ALICE));
	});
}

#[test]
fn voucher_that_is_refused_can_be_collected_later() {
	ExtBuilder::default().build_and_execute(|| {
		Issued::set(None);
		assert_ok!(Contributions::submit(signed(ALICE), Kind::Other, evidence(), 0));
		judged(0, &[800; 9]);
		wait(5 * DAY);
		assert_noop!(collect(0), DispatchError::Unavailable);
		Issued::set(Some(vec![]));
		assert_ok!(collect(0));
	});
}

#[test]
fn nothing_but_traits_that_refuse_is_needed() {
	use crate::{Funding, Vouchers};
	let refused = <() as Vouchers<u64>>::issue(&ALICE, 0, 0, &[]);
	assert_eq!(refused, Err(DispatchError::Unavailable));
	let refused = <() as Funding<u64, Asset>>::fund(&GOLD, &ALICE, 0, 0);
	assert_eq!(refused, Err(DispatchError::Unavailable));
}

#[test]
fn collecting_pays_for_the_printing_of_a_voucher() {
	use frame_support::dispatch::GetDispatchInfo;
	let weight = pallet_contributions::Call::<Test>::collect { claim: 0 }.get_dispatch_info();
	let own = <<Test as crate::Config>::WeightInfo as crate::WeightInfo>::collect();
	assert_eq!(weight.call_weight, own + PRINTING);
}
