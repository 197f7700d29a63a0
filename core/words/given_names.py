"""Lists given names that are common in Canada, by which a person's name is told from a place's.

Written down from general knowledge. Names that are as often another word, such as Grace, Art or Victoria, are left out.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abdul abigail abraham ada adam adele adrian adriana agnes ahmad ahmed aidan aiden aisha alan albert
    alejandro alex alexander alexandra alexis alfred ali alice alicia alison allan allen allison alyssa amanda amar
    amber amelia amir amy ana anastasia andre andrea andrew angela angelica angelo angus anika anil anita anjali ann
    anna anne annette annie anthony antoine antonio anya arash archie arjun arlene arthur asha ashley audrey ava
    avery barbara barry beatrice ben benjamin bernard bernice beth bethany betty beverly bill billy blair blake bob
    bonnie boris brad bradley brandon brenda brendan brent brian bridget brittany bruce bryan caitlin caleb cameron
    carl carla carlos carmen carol caroline carolyn carrie carter cassandra catherine cathy cecilia chad chantal
    charlene charles charlie chelsea cheryl chloe chris christian christina christine christopher cindy claire clara
    clarence claude claudia clayton clifford clint cody colin colleen connie connor constance corey cory courtney
    craig crystal curtis cynthia dale damien dan daniel danielle danny daria darlene darren darryl dave david debbie
    deborah debra deepak denis denise dennis derek devin diana diane dianne dimitri dmitri dominic don donald donna
    doreen doris dorothy doug douglas duncan dustin dwayne dylan earl eddie edgar edith edmund edna eduardo edward
    edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen elliot emilie emily emma emmanuel eric erica
    erik erin ernest esther ethan eugene eunice eva evan evelyn fatima felix fernando fiona florence frances francis
    francois frank franklin françois fred frederick gabriel gabriela gail gareth gary gavin genevieve geneviève
    geoff geoffrey george gerald gerard gilbert gilles gina gladys glen glenda glenn gloria gordon graham greg
    gregory guillaume gurpreet gwen hannah harjit harold harpreet harry harvey hassan heather hector heidi helen
    helena helga henry herbert herman hilda holly howard hugh hussein ian ibrahim ida igor imran ingrid irene isaac
    isabel isabella isabelle isaiah ivan jack jackie jackson jacob jacqueline jacques jake jamal james jamie jan
    jane janet janice janine jared jasmine jason jaspreet javier jay jean jeanette jeff jeffrey jen jenna jennifer
    jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne jocelyn jodi joe joel johann johanna
    john johnny jon jonathan jorge jose joseph josephine josh joshua josé joyce juan juanita judith judy julia
    julian julie julien juliet justin kaitlyn karen karim karl kate katelyn katherine kathleen kathryn kathy katie
    katrina kayla keith kelly kelsey ken kenneth kerry kevin khalid kim kimberly kirk kirsten kristen kristin
    kristina kurt kyle lakshmi lance larry laura lauren laurie lawrence leah lee leila lena leo leon leonard leslie
    lewis li liam lillian lily linda lindsay lisa lloyd logan lois lori lorna lorraine louis louise lucas lucia lucy
    luis luke lydia lynda lynn lynne mackenzie maggie malcolm manpreet marc marcel marcia marco marcus margaret
    maria marian marianne marie marilyn mario marion marjorie mark marlene marsha martha martin marvin mary mathieu
    matt matthew maureen maurice max maxime maya megan mei melanie melinda melissa melvin mercedes meredith michael
    micheal michel michele michelle miguel mike mikhail mildred miriam mohamed mohammad mohammed molly monica
    monique morgan muhammad muriel myrtle nadia nadine nancy naomi natalia natalie natasha nathan nathaniel neil
    nelson nicholas nick nicolas nicole nigel nina nirmala noah noel noor nora norma norman oksana olga oliver
    olivia omar oscar otto pamela parker pascal pat patricia patrick patti paul paula pauline pavel pedro peggy
    penny perry peter peters philip philippe phillip phyllis pierre priya rachel rafael raj rajesh ralph ramon
    randall randy raymond rebecca regina renata rene renee rené reuben rhonda ricardo richard rick ricky rita rob
    robert roberta roberto robin robyn rodney roger roland ron ronald rosa rosalie rosemary ross roxanne roy ruby
    rudolf rudy russell ruth ryan sabrina sally sam samantha samir samuel sandeep sandra sara sarah satnam scott
    sean sebastian serena sergei shane shannon sharon shaun shauna shawn sheila shelby shelley sherri sherry shirley
    sidney simon simone sofia sonia sophia sophie stacey stanley stefan stella stephanie stephen steve steven
    stewart stuart sukhdeep sunil susan suzanne svetlana sylvia sylvie tamara tammy tania tanya tara taylor ted
    teresa terrance terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey
    tracy travis trevor tricia trudy tyler tyson valerie vanessa vera vernon veronica vicki victor vikram vincent
    vivian vladimir walter wanda warren wayne wendy werner wesley wilfred wilhelm william wilma winston wolfgang
    xavier yan yasmin yolanda yusuf yvette yvonne zach zachary zainab zoe zoë
    """.split()
)
"""In lower case."""
