"""The stress test, SMAA-2: how options rank while weights and scores move within what is known of them."""
