package io.orchestration.console.demo;

import io.orchestration.console.customer.Customer;
import org.jspecify.annotations.Nullable;

/** A customer of the demo, and what they sign in with unless they are Unregistered. */
record SampleCustomer(Customer customer, @Nullable SampleCredential credential) {
}
