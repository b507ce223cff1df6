//! A part of an amount. The product of two 128-bit numbers needs 256 bits: a hundred million coins
//! of 18 decimals times the milliseconds of 115 years already exceed 128.

use primitive_types::U256;

/// The `part` of `whole` of `amount`, rounded down: `floor(amount × part / whole)`.
///
/// For what is paid out. None when `whole` is zero or the result exceeds 128 bits, which cannot
/// happen while `part <= whole`.
pub fn share_down(amount: u128, part: u128, whole: u128) -> Option<u128> {
	let product = U256::from(amount).checked_mul(U256::from(part))?;
	product.checked_div(U256::from(whole))?.try_into().ok()
}

/// The `part` of `whole` of `amount`, rounded up: `ceil(amount × part / whole)`.
///
/// For what is charged. None when `whole` is zero or the result exceeds 128 bits, which cannot
/// happen while `part <= whole`.
pub fn share_up(amount: u128, part: u128, whole: u128) -> Option<u128> {
	let product = U256::from(amount).checked_mul(U256::from(part))?;
	let down = product.checked_div(U256::from(whole))?;
	let remainder = product.checked_rem(U256::from(whole))?;
	let up = if remainder.is_zero() { down } else { down.checked_add(U256::one())? };
	up.try_into().ok()
}
