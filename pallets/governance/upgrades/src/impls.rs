//! The rehearsal, between an authorised upgrade and the chain's code.

use crate::{Config, Event, Failure, Pallet};
use alloc::{vec, vec::Vec};
use codec::{DecodeAll, Encode};
use core::marker::PhantomData;
use frame_support::traits::Get;
use frame_system::{pallet_prelude::HeaderFor, SetCode};
use hanse_rehearsal::{rehearsal, Progress, Step};
use sp_runtime::{
	traits::{Hash, Header, One, Saturating},
	Digest, DispatchResult,
};

/// The digest with which the present block began, for consensus that accepts a slot twice. Babe
/// does; Aura wants the slot to be a later one.
pub struct PresentDigest<T>(PhantomData<T>);

impl<T: frame_system::Config> Get<Digest> for PresentDigest<T> {
	fn get() -> Digest {
		let Digest { mut logs } = frame_system::Pallet::<T>::digest();
		logs.retain(|log| log.as_pre_runtime().is_some());
		Digest { logs }
	}
}

impl<T: Config> SetCode<T> for Pallet<T> {
	/// Replaces the chain's code, if the new code gets through its rehearsal.
	///
	/// Succeeds also when it does not: the decision is spent, and the event says what became of it.
	/// A failure would leave the authorisation in place, for anybody to repeat the rehearsal in
	/// every block at no cost.
	fn set_code(code: Vec<u8>) -> DispatchResult {
		let code_hash = T::Hashing::hash(&code);
		match Self::rehearse(&code) {
			Ok(()) => {
				<() as SetCode<T>>::set_code(code)?;
				Self::deposit_event(Event::Adopted { code_hash });
			}
			Err(failure) => Self::deposit_event(Event::Aborted { code_hash, failure }),
		}
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// Lets code begin the next block and take the first steps of its migrations, and undoes that.
	fn rehearse(code: &[u8]) -> Result<(), Failure> {
		let first_block = Step {
			function: "Core_initialize_block".into(),
			arguments: Self::next_header().encode(),
		};
		let migrations =
			Step { function: "UpgradeApi_rehearse".into(), arguments: T::Steps::get().encode() };
		match rehearsal::run(code, vec![first_block, migrations]) {
			Ok(returned) => {
				let progress =
					returned.last().map(|progress| Progress::decode_all(&mut &progress[..]));
				match progress {
					Some(Ok(Progress::Done | Progress::Ongoing)) => Ok(()),
					_ => Err(Failure::Migrations),
				}
			}
			Err(0) => Err(Failure::FirstBlock),
			Err(_) => Err(Failure::Migrations),
		}
	}

	/// A header with which the next block could begin. Its roots are known at its end only.
	fn next_header() -> HeaderFor<T> {
		let number = frame_system::Pallet::<T>::block_number().saturating_add(One::one());
		let parent = frame_system::Pallet::<T>::parent_hash();
		let (state_root, extrinsics_root) = (Default::default(), Default::default());
		HeaderFor::<T>::new(number, extrinsics_root, state_root, parent, T::NextDigest::get())
	}
}
