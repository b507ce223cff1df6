//! What can be read.

use crate::{Config, Incumbent, Listed, Pallet, Pause, Paused, Whitelisted};
use alloc::vec::Vec;

impl<T: Config> Pallet<T> {
	/// Whom more than half of the representatives want as chief, while they are in office.
	pub(crate) fn chief_now() -> Option<T::AccountId> {
		Self::in_office().ok()?.chief()
	}

	/// The upgrades that the core considers urgent now.
	pub(crate) fn whitelisted_now() -> Vec<Listed<T::Hash>> {
		let now = Self::now();
		Whitelisted::<T>::get().into_iter().filter(|listed| now < listed.until).collect()
	}

	/// The pause that lasts.
	pub(crate) fn pause_now() -> Option<Pause> {
		Paused::<T>::get().filter(|pause| Self::now() < pause.until)
	}

	/// Whether there is a committee whose term and extension are not over.
	pub(crate) fn acts_now() -> bool {
		Incumbent::<T>::exists() && Self::in_office().is_ok()
	}
}
