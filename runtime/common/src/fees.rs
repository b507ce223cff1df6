//! What a transaction costs and who receives it.
//!
//! A fee is `base + weight × multiplier + length`, plus an optional tip. The multiplier follows the
//! load: blocks fuller than a quarter raise it, emptier ones lower it. Of every fee a share is burnt,
//! which the chain decides. Of the rest a fifth goes to the author of the block and what remains to
//! the treasury account; a tip goes to the author whole.

use crate::{units, AccountId, Balance};
use core::marker::PhantomData;
use frame_support::{
	parameter_types,
	traits::{fungible::Credit, Imbalance, OnUnbalanced},
	weights::{
		constants::ExtrinsicBaseWeight, ConstantMultiplier, WeightToFeeCoefficient,
		WeightToFeeCoefficients, WeightToFeePolynomial,
	},
	PalletId,
};
use pallet_transaction_payment::{Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
	traits::{AccountIdConversion, Bounded},
	FixedPointNumber, Perbill, Perquintill,
};

/// The part of what is not burnt of a fee that the author of the block receives, in percent.
pub const AUTHOR_PERCENT: u32 = 20;

parameter_types! {
	/// Identifies the treasury account; no key controls it.
	pub const TreasuryPalletId: PalletId = PalletId(*b"hanse/tr");
	/// The account that collects the treasury's part of every fee.
	pub TreasuryAccount: AccountId = TreasuryPalletId::get().into_account_truncating();
	/// What each byte of a transaction costs.
	pub const TransactionByteFee: Balance = 2 * units::MICRO;
	/// How full a block is meant to be; fees rise above it and fall below it.
	pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
	/// How fast the multiplier follows the load: an hour of full blocks makes fees tenfold.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(25, 10_000);
	/// The multiplier never falls so low that it could not rise again.
	pub MinimumMultiplier: Multiplier = Multiplier::saturating_from_rational(1, 10);
	/// No upper bound: a sustained flood pays ever more.
	pub MaximumMultiplier: Multiplier = Bounded::max_value();
}

/// Raises fees in full blocks and lowers them in empty ones.
pub type FeeMultiplier<R> = TargetedFeeAdjustment<
	R,
	TargetBlockFullness,
	AdjustmentVariable,
	MinimumMultiplier,
	MaximumMultiplier,
>;

/// What the length of a transaction costs.
pub type LengthToFee = ConstantMultiplier<Balance, TransactionByteFee>;

/// What computation costs: the base weight of a transaction is a tenth of a thousandth of a coin.
pub struct WeightToFee;

impl WeightToFeePolynomial for WeightToFee {
	type Balance = Balance;

	fn polynomial() -> WeightToFeeCoefficients<Balance> {
		let fee = units::MILLI / 10;
		let weight = Balance::from(ExtrinsicBaseWeight::get().ref_time());
		smallvec::smallvec![WeightToFeeCoefficient {
			degree: 1,
			negative: false,
			coeff_frac: Perbill::from_rational(fee % weight, weight),
			coeff_integer: fee / weight,
		}]
	}
}

/// Who decides which part of fees is burnt, and counts it.
pub trait FeeBurn {
	/// The share of every fee.
	fn share() -> Perbill;

	/// Takes note of what was burnt of one.
	fn note(burnt: Balance);
}

/// Burns a share of every fee, rounded down, and splits the rest between the author of the block and
/// the treasury account.
///
/// A block without a known author (there is none in a real block) leaves the whole fee to the
/// treasury.
pub struct SplitFees<R, Burn>(PhantomData<(R, Burn)>);

type CreditOf<R> = Credit<AccountId, pallet_balances::Pallet<R>>;

impl<R, Burn> OnUnbalanced<CreditOf<R>> for SplitFees<R, Burn>
where
	Burn: FeeBurn,
	R: frame_system::Config<AccountId = AccountId>
		+ pallet_authorship::Config
		+ pallet_balances::Config<Balance = Balance>,
{
	fn on_unbalanceds(mut fees_then_tip: impl Iterator<Item = CreditOf<R>>) {
		let Some(fee) = fees_then_tip.next() else { return };
		let (burnt, fee) = {
			let part = Burn::share().mul_floor(fee.peek());
			fee.split(part)
		};
		Burn::note(burnt.peek());
		// That takes it out of the total issuance.
		drop(burnt);
		let (author_part, treasury_part) = fee.ration(AUTHOR_PERCENT, 100 - AUTHOR_PERCENT);
		let author_part = match fees_then_tip.next() {
			Some(tip) => author_part.merge(tip),
			None => author_part,
		};
		match pallet_authorship::Pallet::<R>::author() {
			Some(author) => {
				pay::<R>(&author, author_part);
				pay::<R>(&TreasuryAccount::get(), treasury_part);
			}
			None => pay::<R>(&TreasuryAccount::get(), treasury_part.merge(author_part)),
		}
	}
}

/// Credits `who`. A credit below the existential deposit of an empty account cannot be deposited:
/// it is dropped, and the total issuance falls by it.
fn pay<R>(who: &AccountId, amount: CreditOf<R>)
where
	R: frame_system::Config<AccountId = AccountId> + pallet_balances::Config<Balance = Balance>,
{
	use frame_support::traits::fungible::Balanced;
	let _ = pallet_balances::Pallet::<R>::resolve(who, amount);
}
