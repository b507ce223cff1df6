use super::{PERCENT, SHORT};
use crate::{Curve, Late, RuleError, Rules, MAX_PERIOD, WHOLE};

#[test]
fn rules_are_refused_for_every_reason() {
	assert_eq!(SHORT.validate(), Ok(()));
	assert_eq!(Rules { prepare: 0, ..SHORT }.validate(), Ok(()));
	let curve = |from, to| Curve::Linear { from, to };
	for (rules, error) in [
		(Rules { approval: curve(WHOLE + 1, WHOLE), ..SHORT }, RuleError::ThresholdTooHigh),
		(Rules { support: curve(PERCENT, 2 * PERCENT), ..SHORT }, RuleError::ThresholdRises),
		(Rules { approval: curve(WHOLE, WHOLE / 2 - 1), ..SHORT }, RuleError::ApprovalTooLow),
		(Rules { support: curve(WHOLE, 0), ..SHORT }, RuleError::SupportZero),
		(Rules { decide: 0, ..SHORT }, RuleError::ZeroPeriod),
		(Rules { confirm: 0, ..SHORT }, RuleError::ZeroPeriod),
		(Rules { enact: 0, ..SHORT }, RuleError::ZeroPeriod),
		(Rules { window: 0, ..SHORT }, RuleError::ZeroPeriod),
		(Rules { prepare: MAX_PERIOD + 1, ..SHORT }, RuleError::PeriodTooLong),
		(Rules { decide: MAX_PERIOD + 1, ..SHORT }, RuleError::PeriodTooLong),
		(Rules { confirm: MAX_PERIOD + 1, ..SHORT }, RuleError::PeriodTooLong),
		(Rules { enact: MAX_PERIOD + 1, ..SHORT }, RuleError::PeriodTooLong),
		(Rules { window: MAX_PERIOD + 1, ..SHORT }, RuleError::PeriodTooLong),
		(
			Rules { late: Late { within: 1, extend: MAX_PERIOD + 1 }, ..SHORT },
			RuleError::PeriodTooLong,
		),
		(Rules { late: Late { within: 21, extend: 1 }, ..SHORT }, RuleError::LateTooLong),
	] {
		assert_eq!(rules.validate(), Err(error));
	}
}

#[test]
fn longest_is_every_period_of_voting_with_the_extension() {
	assert_eq!(SHORT.longest(), 3 + 20 + 7 + 4);
}
