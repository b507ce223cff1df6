//! What each call costs at its worst: a claim that makes an account, checked as a block does it,
//! and an end that pays a beneficiary and removes as many entries as it is asked to.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::RawOrigin,
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
};
use hanse_curve::Moment;

/// A signature whose `r` is the abscissa of the curve's base point. It is one of every text, by an
/// address that depends on the text, so that nobody has to sign here.
const SIGNATURE: EcdsaSignature = {
	let mut bytes = [
		0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b,
		0x07, 0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8,
		0x17, 0x98, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0,
	];
	// A large `s` makes the recovery no slower; it only must not be zero.
	bytes[63] = 1;
	EcdsaSignature(bytes)
};

/// Somewhat above the least balance of any chain.
fn amount<T: Config>() -> Balance {
	T::Currency::minimum_balance().saturating_mul(3).saturating_add(1_000)
}

/// A pot with `count` claims, and one of them of `source`.
fn setup<T: Config>(source: EthereumAddress, count: u32) -> Result<(), BenchmarkError> {
	let _ = Claims::<T>::clear(u32::MAX, None);
	for index in 1..count {
		let mut bytes = [0xff; 20];
		bytes[..4].copy_from_slice(&index.to_be_bytes());
		Claims::<T>::insert(EthereumAddress(bytes), amount::<T>());
	}
	Claims::<T>::insert(source, amount::<T>());
	let total = amount::<T>().saturating_mul(count.into());
	Unclaimed::<T>::put(total);
	frame_system::Pallet::<T>::inc_providers(&Pallet::<T>::pot());
	T::Currency::set_balance(&Pallet::<T>::pot(), total);
	Ok(())
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let dest: T::AccountId = account("dest", 0, 0);
		let source = ethereum::signer(&Pallet::<T>::text(&dest), &SIGNATURE)
			.map_err(|_| BenchmarkError::Stop("everything is signed"))?;
		setup::<T>(source, 2)?;
		Expires::<T>::put(Moment::MAX);
		let call = Call::<T>::claim { dest: dest.clone(), signature: SIGNATURE };

		#[block]
		{
			Pallet::<T>::validity(&call)
				.map_err(|_| BenchmarkError::Stop("a block refuses the claim"))?;
			Pallet::<T>::claim(RawOrigin::None.into(), dest.clone(), SIGNATURE)?;
		}

		assert_eq!(T::Currency::balance(&dest), amount::<T>());
		assert!(!Claims::<T>::contains_key(source));
		assert_eq!(Unclaimed::<T>::get(), amount::<T>());
		Ok(())
	}

	#[benchmark]
	fn expire(n: Linear<0, { T::MaxCleared::get() }>) -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		// More entries than are removed, as in every call but the last.
		setup::<T>(EthereumAddress([1; 20]), n.saturating_add(1))?;
		Expires::<T>::put(0);
		let beneficiary = T::Beneficiary::get();
		let before = T::Currency::balance(&beneficiary);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), n);

		assert_eq!(Claims::<T>::iter().count(), 1);
		assert_eq!(T::Currency::balance(&Pallet::<T>::pot()), 0);
		let returned = amount::<T>().saturating_mul(u128::from(n).saturating_add(1));
		assert_eq!(T::Currency::balance(&beneficiary), before.saturating_add(returned));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
