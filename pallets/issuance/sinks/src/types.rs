//! What is stored and shown.

use crate::{Config, FeeBurn};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::traits::Get;
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// How much of the native coin has been burnt since the beginning, by source.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Burnt {
	/// Of fees, where the runtime notes it.
	pub fees: Balance,
	/// Of commissions paid in the native coin.
	pub commission: Balance,
	/// Of what pots were sold for.
	pub bought_back: Balance,
}

/// The share of every fee that is burnt, for the runtime's fee splitter.
#[derive(Debug)]
pub struct FeeBurnShare<T>(PhantomData<T>);

impl<T: Config> Get<Perbill> for FeeBurnShare<T> {
	fn get() -> Perbill {
		FeeBurn::<T>::get()
	}
}
